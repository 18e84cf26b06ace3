import {rule} from './rule.ts'
import {selfCheckFindings} from './self-check-findings.ts'

/** What could not be proved of a check is told, so that silence always means "proved". */
export const selfCheckCanBeProved = rule({
  id: 'self-check-can-be-proved',
  types: ['selfCheck'],
  scope: 'document',
  severity: 'warning',
  check: (check) => selfCheckFindings(check, ({code}) => code === 'unproved'),
})
