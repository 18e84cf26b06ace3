import {isRecord} from '../../schema/field-path.ts'
import {unwrap, type Schema} from '../../schema/shape.ts'
import {isClean, NESTING_MAX} from '../without-nulls.ts'
import type {Test} from './limits-of.ts'
import {REFUSED, type ParserOf, type QuickParser} from './refused.ts'

/** A field of an object as its parser meets it. */
interface Field {
  readonly parse: QuickParser
  /** Whether something must stand there in the end. */
  readonly counts: boolean
  readonly fallback: (() => unknown) | undefined
}

/** A parser of objects. What it does not know may stand there too, if it is clean. */
export const objectParser = (
  schemas: ReadonlyMap<string, Schema>,
  isWithinLimits: Test,
  parserOf: ParserOf,
): QuickParser => {
  const fields = new Map([...schemas].map(([name, schema]) => [name, fieldOf(schema, parserOf)]))
  const counting = [...fields].filter(([, {counts}]) => counts)

  /** What stands for fields that are absent; undefined where one of them has to be there. */
  const filledIn = (value: Readonly<Record<string, unknown>>) => {
    const filled = {...value}
    for (const [name, {fallback}] of counting) {
      if (filled[name] !== undefined) continue
      if (fallback === undefined) return undefined
      filled[name] = fallback()
    }
    return filled
  }

  return (value, depth) => {
    if (!isRecord(value) || depth >= NESTING_MAX) return REFUSED
    let changed: Record<string, unknown> | undefined
    let present = 0
    for (const name in value) {
      const content = value[name]
      const field = fields.get(name)
      if (field === undefined) {
        if (name === '__proto__' || !isClean(content, depth + 1)) return REFUSED
      } else if (content !== undefined) {
        const parsed = field.parse(content, depth + 1)
        if (parsed === REFUSED) return REFUSED
        if (field.counts) present += 1
        if (parsed !== content) {
          changed ??= {...value}
          changed[name] = parsed
        }
      }
    }
    const result = present === counting.length ? (changed ?? value) : filledIn(changed ?? value)
    if (result === undefined) return REFUSED
    return isWithinLimits(result) ? result : REFUSED
  }
}

const fieldOf = (schema: Schema, parserOf: ParserOf): Field => {
  const {optional, fallback} = unwrap(schema)
  return {parse: parserOf(schema), counts: !optional || fallback !== undefined, fallback}
}
