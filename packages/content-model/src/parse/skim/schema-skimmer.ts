import {z} from 'zod'
import {localizedText} from '../../objects/localized-text.ts'
import {shapeOf, unwrap, type Schema} from '../../schema/shape.ts'
import {oncePerSchema} from '../once-per-schema.ts'
import {always, limitsOf} from '../quick/limits-of.ts'
import {leafSkimmer} from './leaf-skimmer.ts'
import {lengthLimits, listSkimmer} from './list-skimmer.ts'
import {objectSkimmer} from './object-skimmer.ts'
import type {Skimmer, SkimmerOf} from './skimmer.ts'
import {unionSkimmer} from './union-skimmer.ts'
import {valueSkimmer} from './value-skimmer.ts'

/**
 * Makes of a schema, once, what takes its values out of JSON without making anything of them: texts
 * are most of a document, and most of them are only ever read by the page they stand on.
 */
export const skimmer: SkimmerOf = oncePerSchema((schema) => make(schema))

const make = (schema: Schema): Skimmer => {
  const shape = shapeOf(schema)
  if (shape.kind === 'array') {
    const limits = lengthLimits(schema)
    // Wordings of one text are held against each other by a rule of their own.
    const isWording = unwrap(shape.member).schema === localizedText
    if (limits !== undefined && !isWording) return listSkimmer(skimmer(shape.member), limits)
  }
  if (limitsOf(schema) === always) {
    if (shape.kind === 'object') return objectSkimmer(schema, shape.fields, skimmer)
    if (shape.kind === 'union') return unionSkimmer(shape, skimmer)
  }
  if (shape.kind === 'leaf' && !(schema instanceof z.ZodPipe)) {
    const leaf = leafSkimmer(schema)
    if (leaf !== undefined) return leaf
  }
  return valueSkimmer(schema)
}
