import {z} from 'zod'
import {shapeOf, type Schema} from '../../schema/shape.ts'
import {oncePerSchema} from '../once-per-schema.ts'
import {isClean} from '../without-nulls.ts'
import {arrayParser} from './array-parser.ts'
import {convertingParser} from './converting-parser.ts'
import {leafParser} from './leaf-parser.ts'
import {always, limitsOf, type Test} from './limits-of.ts'
import {objectParser} from './object-parser.ts'
import {REFUSED, type ParserOf, type QuickParser} from './refused.ts'
import {unionParser} from './union-parser.ts'

/**
 * Makes a parser out of a schema, once: functions that know their fields, where zod asks its own
 * definitions anew for every value.
 *
 * It accepts what zod accepts among values that need no cleaning, with an equal result, and refuses
 * everything else without a reason: whoever wants one asks zod. What it does not know about a
 * schema it leaves to zod.
 */
export const quickParser: ParserOf = oncePerSchema((schema) => make(schema))

const make = (schema: Schema): QuickParser => {
  const shape = shapeOf(schema)
  const limits = limitsOf(schema)
  if (limits === undefined) return byZod(schema)
  if (shape.kind === 'converted') return converted(schema, limits) ?? byZod(schema)
  if (shape.kind === 'object') return objectParser(shape.fields, limits, quickParser)
  if (shape.kind === 'array') return arrayParser(quickParser(shape.member), limits)
  if (shape.kind === 'union') return unionParser(shape, limits, quickParser)
  return leafParser(schema, limits) ?? byZod(schema)
}

/** A limit on what comes of it would be asked after turning it. */
const converted = (schema: Schema, limits: Test): QuickParser | undefined =>
  limits === always ? convertingParser(schema, quickParser) : undefined

/** For what only zod knows. */
const byZod =
  (schema: Schema): QuickParser =>
  (value, depth) => {
    if (!isClean(value, depth)) return REFUSED
    const parsed = z.safeParse(schema, value)
    return parsed.success ? parsed.data : REFUSED
  }
