import {z} from 'zod'
import type {Schema} from '../../schema/shape.ts'
import {always, limitsOf} from '../quick/limits-of.ts'
import {bytesOf} from './byte-reader.ts'
import type {Skimmer} from './skimmer.ts'
import type {TextReader} from './text-reader.ts'

/** Takes a single value; undefined for a kind of schema whose values have to be made first. */
export const leafSkimmer = (schema: Schema): Skimmer | undefined => {
  const isWithinLimits = limitsOf(schema)
  if (isWithinLimits === undefined) return undefined
  if (schema instanceof z.ZodString && schema.def.coerce !== true) {
    if (isWithinLimits === always) return (reader) => reader.string()
    const isSurely = plainLimits(schema)
    return (reader) => reader.string() && (isSurely(reader) || isWithinLimits(reader.text()))
  }
  const words = isWithinLimits === always ? wordsOf(schema) : undefined
  if (words === undefined) return undefined
  return (reader) => {
    for (const word of words) if (reader.word(word)) return true
    return false
  }
}

/** Whether the string taken last is within its limits, told by its bytes alone; else it has to be made. */
const plainLimits = (schema: Schema): ((reader: TextReader) => boolean) => {
  let [least, most, mustBeSeen] = [0, Number.POSITIVE_INFINITY, false]
  for (const check of schema._zod.def.checks ?? []) {
    if (check instanceof z.core.$ZodCheckMinLength) least = Math.max(least, check._zod.def.minimum)
    else if (check instanceof z.core.$ZodCheckMaxLength) {
      most = Math.min(most, check._zod.def.maximum)
    } else if (isVisible(check)) mustBeSeen = true
    else return () => false
  }
  return (reader) => {
    const length = reader.to - reader.from
    if (!reader.isPlain || length < least || length > most) return false
    return !mustBeSeen || reader.beginsVisibly()
  }
}

const isVisible = (check: unknown): boolean =>
  check instanceof z.core.$ZodCheckRegex && check._zod.def.pattern.source === String.raw`\S`

/** What a schema accepts, where that is a few words without signs that JSON escapes. */
const wordsOf = (schema: Schema): readonly Uint8Array[] | undefined => {
  const values: readonly unknown[] =
    schema instanceof z.ZodLiteral
      ? [...schema.values]
      : schema instanceof z.ZodEnum
        ? schema.options
        : []
  const words = values.filter((value) => typeof value === 'string' && PLAIN.test(value))
  return words.length === 0 || words.length < values.length
    ? undefined
    : words.map((word) => bytesOf(`"${String(word)}"`))
}

const PLAIN = /^[ !#-[\]-~]+$/
