import {
  parseDraft,
  runRules,
  type FieldPath,
  type Finding,
  type Rule,
} from '@stepzero/content-model'
import type {DatasetSnapshot} from '../dataset/dataset-store.ts'
import {dayIn} from '../dataset/site-facts.ts'

const sameElement = (one: FieldPath[number], other: FieldPath[number] | undefined): boolean =>
  typeof one === 'object' && typeof other === 'object' ? one._key === other._key : one === other

/** Whether a path is another one, or stands below it. */
const isWithin = (path: FieldPath, outer: FieldPath): boolean =>
  outer.every((element, index) => sameElement(element, path[index]))

/**
 * What the rules object to in a document as it is being written.
 *
 * Says nothing about fields that are missing or wrong: their own validation does, and a rule would
 * speak of a placeholder.
 */
export const findingsIn = (
  raw: unknown,
  rules: readonly Rule[],
  {dataset, languages, timeZone}: DatasetSnapshot,
  now: Date,
): Finding[] => {
  const {document, gaps} = parseDraft(raw)
  const context = {today: dayIn(timeZone, now), language: languages[0] ?? 'en', dataset}
  return runRules(document, rules, context).filter(
    ({path}) => !gaps.some((gap) => gap.path.length > 0 && isWithin(path, gap.path)),
  )
}
