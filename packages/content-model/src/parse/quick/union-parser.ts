import {isRecord} from '../../schema/field-path.ts'
import type {Shape} from '../../schema/shape.ts'
import type {Test} from './limits-of.ts'
import {REFUSED, type ParserOf, type QuickParser} from './refused.ts'

/** A parser of objects that one of their fields tells apart. */
export const unionParser = (
  {discriminator, options}: Extract<Shape, {kind: 'union'}>,
  isWithinLimits: Test,
  parserOf: ParserOf,
): QuickParser => {
  const byKind = new Map<unknown, QuickParser>(
    options.flatMap(({values, schema}) =>
      values.map((kind): [string, QuickParser] => [kind, parserOf(schema)]),
    ),
  )
  return (value, depth) => {
    if (!isRecord(value)) return REFUSED
    const parse = byKind.get(value[discriminator])
    const parsed = parse === undefined ? REFUSED : parse(value, depth)
    return parsed !== REFUSED && isWithinLimits(parsed) ? parsed : REFUSED
  }
}
