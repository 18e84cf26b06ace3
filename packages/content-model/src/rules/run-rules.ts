import type {ContentDocument, DocumentType} from '../document-types.ts'
import type {Rule, RuleContext, RuleFinding, Severity} from './rule.ts'

/** What a rule objects to, with the rule and the document. */
export interface Finding extends RuleFinding {
  readonly rule: string
  readonly severity: Severity
  /** The id of the document, as it is stored. */
  readonly id: string
  readonly type: DocumentType
}

/**
 * Runs rules over one document: errors first, then in the order of the rules.
 *
 * @public
 */
export const runRules = (
  document: ContentDocument,
  rules: readonly Rule[],
  context: RuleContext,
): Finding[] => {
  const findings = rules.flatMap(({id: rule, severity, check}) =>
    check(document, context).map(({path, message, remedy}) => ({
      rule,
      severity,
      id: document._id,
      type: document._type,
      path,
      message,
      remedy,
    })),
  )
  return [
    ...findings.filter(({severity}) => severity === 'error'),
    ...findings.filter(({severity}) => severity === 'warning'),
  ]
}
