import {z} from 'zod'
import {localizedText} from '../../objects/localized-text.ts'
import {shapeOf, unwrap, type Schema} from '../../schema/shape.ts'
import {always, limitsOf} from '../quick/limits-of.ts'
import {leafSkimmer} from './leaf-skimmer.ts'
import {lengthLimits, listSkimmer} from './list-skimmer.ts'
import {objectSkimmer} from './object-skimmer.ts'
import type {Skimmer} from './skimmer.ts'
import {unionSkimmer} from './union-skimmer.ts'
import {valueSkimmer} from './value-skimmer.ts'

const skimmers = new WeakMap<Schema, Skimmer>()

/**
 * Makes of a schema, once, what takes its values out of JSON without making anything of them: texts
 * are most of a document, and most of them are only ever read by the page they stand on.
 */
export const skimmer = (wrapped: Schema): Skimmer => {
  const {schema} = unwrap(wrapped)
  const known = skimmers.get(schema)
  if (known) return known
  // A schema may hold itself: whoever meets it on the way there asks again when there is a value.
  skimmers.set(schema, (reader, depth) => skimmer(schema)(reader, depth))
  const made = make(schema)
  skimmers.set(schema, made)
  return made
}

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
