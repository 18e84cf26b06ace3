import {z} from 'zod'
import {member, whenSound} from '../fields/object.ts'
import {text} from '../fields/text.ts'
import type {BadExample} from '../schema/bad-example.ts'
import {simpleText, simpleTextExample} from './simple-text.ts'

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

const rowExample = (_key: string): z.input<typeof tableRow> => ({
  _type: 'tableRow',
  _key,
  cells: [
    {_type: 'tableCell', _key: 'a', content: simpleTextExample},
    {_type: 'tableCell', _key: 'b'},
  ],
})

/** An example, as the Content Lake stores it. */
export const tableCellExample: z.input<typeof tableCell> = {
  _type: 'tableCell',
  _key: 'a',
  content: simpleTextExample,
}

/** An example, as the Content Lake stores it. */
export const tableRowExample: z.input<typeof tableRow> = rowExample('r1')

/** An example, as the Content Lake stores it. */
export const tableExample: z.input<typeof table> = {
  _type: 'table',
  _key: 't1',
  caption: 'Stages and touchpoints',
  headerColumn: true,
  rows: [rowExample('r1'), rowExample('r2')],
}

/** What `table` refuses. */
export const tableBadExamples: readonly BadExample[] = [
  {
    because: 'its rows differ in length',
    value: {
      ...tableExample,
      rows: [rowExample('r1'), {...rowExample('r2'), cells: [tableCellExample]}],
    },
    at: ['rows'],
  },
  {
    because: 'a heading row without rows heads nothing',
    value: {...tableExample, rows: [rowExample('r1')]},
    at: ['rows'],
  },
]

/** What `tableRow` refuses. */
export const tableRowBadExamples: readonly BadExample[] = [
  {
    because: 'a phone cannot show so many columns',
    value: {
      ...tableRowExample,
      cells: Array.from({length: TABLE_COLUMNS_MAX + 1}, () => tableCellExample),
    },
    at: ['cells'],
  },
]
