import {rule} from './rule.ts'
import {selfCheckFindings} from './self-check-findings.ts'

/** A result that one answer decides is told: it may be meant, or points that are out of balance. */
export const selfCheckWeighsAnswers = rule({
  id: 'self-check-weighs-answers',
  types: ['selfCheck'],
  scope: 'document',
  severity: 'warning',
  check: (check) => selfCheckFindings(check, ({code}) => code === 'decidedByOneAnswer'),
})
