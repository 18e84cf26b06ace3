import type {Finding} from '@stepzero/self-check/analysis'
import {rule} from './rule.ts'
import {selfCheckFindings} from './self-check-findings.ts'

const CODES: ReadonlySet<string> = new Set([
  'unreachableQuestion',
  'unreachableResult',
  'unreachableBand',
  'gap',
  'overlap',
])

// Who skips everything is told no verdict: that is meant, not a gap.
const isSkippedThrough = ({code, answers = {}}: Finding): boolean =>
  code === 'gap' && Object.values(answers).every((answer) => answer === null)

/**
 * Every question, result and band can be reached, and every way through leads to one result. Proved
 * over all answers there are.
 */
export const selfCheckLeadsEverywhere = rule({
  id: 'self-check-leads-everywhere',
  types: ['selfCheck'],
  scope: 'document',
  severity: 'error',
  check: (check) =>
    selfCheckFindings(check, (finding) => CODES.has(finding.code) && !isSkippedThrough(finding)),
})
