import {worksheetRisks} from '@stepzero/self-check'
import {rule} from './rule.ts'
import {worksheetFindings} from './worksheets-of.ts'

/** No figure that a reader can fill in divides by zero. The page would say so, and give no figure. */
export const worksheetDividesSafely = rule({
  id: 'worksheet-divides-safely',
  types: ['selfCheck', 'journeyStep'],
  scope: 'document',
  severity: 'warning',
  check: (document) => worksheetFindings(document, worksheetRisks),
})
