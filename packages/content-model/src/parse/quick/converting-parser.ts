import {z} from 'zod'
import type {Schema} from '../../schema/shape.ts'
import {REFUSED, type ParserOf, type QuickParser} from './refused.ts'

/**
 * A parser of what is read as one thing and turned into another, as a slug is; undefined where only
 * zod knows how. Who turns it takes nothing but the value: there is nothing to object with.
 */
export const convertingParser = (schema: Schema, parserOf: ParserOf): QuickParser | undefined => {
  if (!(schema instanceof z.ZodPipe) || !(schema.out instanceof z.ZodTransform)) return undefined
  const {transform} = schema.out._zod.def
  if (transform.length > 1) return undefined
  const parse = parserOf(schema.in)
  return (value, depth) => {
    const parsed = parse(value, depth)
    return parsed === REFUSED ? REFUSED : transform(parsed, NO_CONTEXT)
  }
}

const NO_CONTEXT = {value: undefined, issues: []}
