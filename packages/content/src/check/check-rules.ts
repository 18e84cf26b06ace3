import {
  entryOf,
  indexDataset,
  printPath,
  type ContentDocument,
  type Rule,
  type Severity,
  type Settings,
} from '@stepzero/content-model'
import type {Problem} from '../problem.ts'

/**
 * What no site can be built without is checked here in any case, and told with its address; the
 * rules that tell an editor the same would only repeat it.
 */
const CHECKED_ELSEWHERE: ReadonlySet<string> = new Set([
  'reference-finds-its-target',
  'reference-points-at-its-type',
  'slug-is-unique',
  'step-belongs-to-one-journey',
])

/** What the editorial rules of one severity object to. */
export function checkRules(
  documents: ReadonlyMap<string, ContentDocument>,
  settings: Settings,
  today: string,
  rules: readonly Rule[],
  severity: Severity = 'error',
): Problem[] {
  const binding = rules.filter(
    (rule) => rule.severity === severity && !CHECKED_ELSEWHERE.has(rule.id),
  )
  if (binding.length === 0) return []
  const [language = ''] = settings.languages
  const dataset = indexDataset([...documents.values()].map(entryOf))
  const context = {today, language, dataset}
  return [...documents.values()].flatMap((document) =>
    binding.flatMap((rule) =>
      rule.check(document, context).map(({path, message, remedy}) => ({
        document: document._id,
        type: document._type,
        field: printPath(path),
        message,
        remedy,
        rule: rule.id,
      })),
    ),
  )
}
