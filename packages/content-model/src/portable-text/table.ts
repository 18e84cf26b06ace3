import {z} from 'zod'
import {member, whenSound} from '../fields/object.ts'
import {text} from '../fields/text.ts'
import {simpleText} from './simple-text.ts'

/** Most cells in a row: a wider table cannot be read on a phone. */
export const TABLE_COLUMNS_MAX = 8

/** One cell; its content may cite. An absent content is an empty cell. */
export const tableCell = member('tableCell', {content: simpleText.optional()})
export type TableCell = z.infer<typeof tableCell>

/** One row. */
export const tableRow = member('tableRow', {
  cells: z.array(tableCell).min(1).max(TABLE_COLUMNS_MAX),
})
export type TableRow = z.infer<typeof tableRow>

/** A table; its first row holds the column headings, all rows have as many cells. */
export const table = member('table', {
  caption: text.optional(),
  headerColumn: z.boolean().default(false),
  rows: z.array(tableRow).min(2),
}).refine((value) => value.rows.every((row) => row.cells.length === value.rows[0]?.cells.length), {
  error: 'Expected the same number of cells in every row.',
  path: ['rows'],
  when: whenSound('rows'),
})
export type Table = z.infer<typeof table>
