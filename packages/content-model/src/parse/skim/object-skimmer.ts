import {z} from 'zod'
import {referenceTargets} from '../../fields/reference.ts'
import {unwrap, type Schema} from '../../schema/shape.ts'
import {NESTING_MAX} from '../without-nulls.ts'
import {bytesOf, CLOSE_OBJECT, COLON, COMMA, OPEN_OBJECT} from './byte-reader.ts'
import type {Skimmer, SkimmerOf} from './skimmer.ts'
import type {TextReader} from './text-reader.ts'

interface Field {
  readonly name: Uint8Array
  /** The name as it mostly stands there: in quotes, and the colon. */
  readonly start: Uint8Array
  readonly skim: Skimmer
  /** The same with its value, where there is only one. */
  readonly whole: Uint8Array | undefined
  readonly bit: number
}

/** As many fields as there are bits to note them by. */
const FIELDS_MAX = 30
const NONE = -1

/**
 * Takes objects of known fields, in any order. An object with a field that the schema does not know
 * is left to others: it is rare, and may hold anything.
 */
export const objectSkimmer = (
  schema: Schema,
  schemas: ReadonlyMap<string, Schema>,
  skimmerOf: SkimmerOf,
): Skimmer => {
  if (schemas.size > FIELDS_MAX) return () => false
  const names = [...schemas.keys()]
  const fields = [...schemas].map(([name, field], at): Field => ({
    name: bytesOf(name),
    start: bytesOf(`"${name}":`),
    skim: skimmerOf(field),
    whole: onlyValue(name, field),
    bit: 1 << at,
  }))
  const bitsOf = (has: (field: ReturnType<typeof unwrap>) => boolean): number =>
    [...schemas.values()].reduce((bits, one, at) => (has(unwrap(one)) ? bits | (1 << at) : bits), 0)
  const needed = bitsOf(({optional, fallback}) => !optional && fallback === undefined)
  const filledIn = bitsOf(({fallback}) => fallback !== undefined)
  const keyAt = names.indexOf('_key')
  const allowed = referenceTargets.get(schema)?.to
  const targetAt = allowed === undefined ? NONE : names.indexOf('_ref')
  // Fields mostly stand in the order of the last object.
  const order: number[] = []

  /** Takes the name of a field and its colon. */
  const takeName = (reader: TextReader, place: number): number => {
    const guess = order[place] ?? NONE
    const guessed = fields[guess]
    if (guessed !== undefined && reader.word(guessed.start)) return guess
    if (!reader.string()) return NONE
    const at = fields.findIndex(({name}) => reader.isText(name))
    if (at === NONE || !reader.take(COLON)) return NONE
    order[place] = at
    return at
  }

  return (reader, depth) => {
    if (depth >= NESTING_MAX || !reader.take(OPEN_OBJECT)) return false
    let seen = 0
    let key = 0
    let target: string | undefined
    if (!reader.take(CLOSE_OBJECT)) {
      for (let place = 0; ; place += 1) {
        const only = fields[order[place] ?? NONE]
        if (only?.whole !== undefined && (seen & only.bit) === 0 && reader.word(only.whole)) {
          seen |= only.bit
          if (reader.take(COMMA)) continue
          if (reader.take(CLOSE_OBJECT)) break
          return false
        }
        const at = takeName(reader, place)
        const field = fields[at]
        // Of two fields of one name JSON knows the last.
        if (field === undefined || (seen & field.bit) !== 0) return false
        seen |= field.bit
        if (!field.skim(reader, depth + 1)) return false
        if (at === keyAt) {
          if (!reader.isPlain) return false
          key = reader.hash()
        } else if (at === targetAt) target = reader.id()
        if (reader.take(COMMA)) continue
        if (reader.take(CLOSE_OBJECT)) break
        return false
      }
    }
    if ((needed & ~seen) !== 0) return false
    if ((filledIn & ~seen) !== 0) reader.isAsStored = false
    reader.memberKey = key
    if (target !== undefined && allowed !== undefined) {
      reader.references.push({id: target, allowed})
    }
    return true
  }
}

const onlyValue = (name: string, field: Schema): Uint8Array | undefined => {
  const {schema} = unwrap(field)
  const [value, ...others] = schema instanceof z.ZodLiteral ? schema.values : []
  if (typeof value !== 'string' || others.length > 0) return undefined
  return bytesOf(`${JSON.stringify(name)}:${JSON.stringify(value)}`)
}
