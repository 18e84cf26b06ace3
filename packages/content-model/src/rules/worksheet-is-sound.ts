import {worksheetFaults} from '@stepzero/self-check'
import {rule} from './rule.ts'
import {worksheetFindings} from './worksheets-of.ts'

/**
 * A worksheet can give a figure: its formula names inputs that exist, each input is used, limits hold
 * numbers, and a suggestion lies within them.
 */
export const worksheetIsSound = rule({
  id: 'worksheet-is-sound',
  types: ['selfCheck', 'journeyStep'],
  scope: 'document',
  severity: 'error',
  check: (document) => worksheetFindings(document, worksheetFaults),
})
