import type {CustomValidatorResult} from 'sanity'
import {membersOf} from '../fields/field-of.ts'

/** All rows of a table have as many cells as the first one. */
export const rowsAreEqual = (table: unknown): CustomValidatorResult => {
  const lengths = membersOf(table, 'rows').map((row) => membersOf(row, 'cells').length)
  const odd = lengths.findIndex((length) => length !== lengths[0])
  if (odd === -1) return true
  return {
    path: ['rows'],
    message: `Row ${odd + 1} has ${lengths[odd]} cells and the first row ${lengths[0]}: make them equal.`,
  }
}
