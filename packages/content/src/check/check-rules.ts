import {
  printPath,
  type ContentDocument,
  type Rule,
  type RuleContext,
  type Scope,
  type Severity,
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

/**
 * The rules of one severity that are to be run, by the types of document they are for.
 *
 * @param scope - only those that read one document alone, or only those that read others too
 */
export function bindingRules(
  rules: readonly Rule[],
  severity: Severity,
  scope?: Scope,
): RulesByType {
  const byType = new Map<string, Rule[]>()
  for (const rule of rules) {
    if (rule.severity !== severity || CHECKED_ELSEWHERE.has(rule.id)) continue
    if (scope !== undefined && rule.scope !== scope) continue
    for (const type of rule.types) byType.set(type, [...(byType.get(type) ?? []), rule])
  }
  return byType
}

/** Rules by the type of document they look at. */
export type RulesByType = ReadonlyMap<string, readonly Rule[]>

/** What editorial rules object to in a document. */
export function checkRules(
  document: ContentDocument,
  rules: RulesByType,
  context: RuleContext,
): Problem[] {
  const {_id, _type: type} = document
  return (rules.get(type) ?? []).flatMap((rule) =>
    rule.check(document, context).map(({path, message, remedy}) => ({
      document: _id,
      type,
      field: printPath(path),
      message,
      remedy,
      rule: rule.id,
    })),
  )
}
