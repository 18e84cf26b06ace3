import {rule} from './rule.ts'
import {selfCheckFindings} from './self-check-findings.ts'

const CODES: ReadonlySet<string> = new Set(['changesNothing', 'alwaysHolds', 'neverHolds'])

/** Each question can change the result, and each condition can turn out either way. */
export const selfCheckAsksForAReason = rule({
  id: 'self-check-asks-for-a-reason',
  types: ['selfCheck'],
  scope: 'document',
  severity: 'warning',
  check: (check) => selfCheckFindings(check, ({code}) => CODES.has(code)),
})
