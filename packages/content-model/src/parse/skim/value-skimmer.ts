import {eachReferenceIn} from '../../references-of.ts'
import {repeatsKeysIn} from '../../rules/keys-are-unique.ts'
import {repeatsWordingsIn} from '../../rules/wording-stands-once.ts'
import {fieldOf} from '../../schema/field-path.ts'
import type {Schema} from '../../schema/shape.ts'
import {quickParser} from '../quick/quick-parser.ts'
import {REFUSED} from '../quick/refused.ts'
import {bytesOf} from './byte-reader.ts'
import type {Skimmer} from './skimmer.ts'
import {hashOf} from './text-reader.ts'

/** For what must be made before it can be judged: figures, tables, numbers. */
export const valueSkimmer =
  (schema: Schema): Skimmer =>
  (reader, depth) => {
    reader.next()
    const start = reader.at
    if (!reader.value()) return false
    const value: unknown = JSON.parse(reader.textBetween(start, reader.at))
    const parsed = quickParser(schema)(value, depth)
    if (parsed === REFUSED || repeatsKeysIn(schema, value) || repeatsWordingsIn(schema, value)) {
      return false
    }
    if (parsed !== value) reader.isAsStored = false
    eachReferenceIn(schema, value, (id, allowed) => reader.references.push({id, allowed}))
    const key = fieldOf(value, '_key')
    if (typeof key === 'string') {
      if (!IS_ASCII.test(key)) return false
      reader.memberKey = hashOf(bytesOf(key))
    }
    return true
  }

/** Keys of other letters are compared in the usual way. */
const IS_ASCII = /^[ !#-[\]-~]*$/
