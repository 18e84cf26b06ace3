import {entryOf} from '../dataset/entry-of.ts'
import {indexDataset} from '../dataset/index-dataset.ts'
import {parsePublished} from '../parse/parse-published.ts'
import type {Rule} from '../rules/rule.ts'
import {runRules} from '../rules/run-rules.ts'
import {printPath} from '../schema/field-path.ts'

/** What a rule says about a raw document in a dataset of it and some others, a line per sentence. */
export const findingsOf = (rule: Rule, raw: unknown, others: readonly unknown[] = []): string => {
  const document = parsePublished(raw)
  const dataset = indexDataset([document, ...others.map(parsePublished)].map((one) => entryOf(one)))
  return runRules(document, [rule], {today: '2026-06-01', language: 'en', dataset})
    .map(({path, message, remedy}) => `${printPath(path)}\n  ${message}\n  ${remedy}`)
    .join('\n')
}
