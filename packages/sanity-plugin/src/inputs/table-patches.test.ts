import {describe, expect, test} from 'vitest'
import {fieldOf, membersOf} from '../fields/field-of.ts'
import {rowsAreEqual} from '../validation/rows-are-equal.ts'
import {applied} from '../testing/applied.ts'
import {
  addColumn,
  addRow,
  columnsOf,
  isPlain,
  moveRow,
  pasteGrid,
  readGrid,
  removeColumn,
  removeRow,
  startTable,
  writeCell,
} from './table-patches.ts'

const rowsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const started = rowsOf(applied(undefined, startTable(2, 3)))
const shape = (rows: readonly unknown[]) => rows.map((row) => membersOf(row, 'cells').length)
const textAt = (rows: readonly unknown[], row: number, column: number): unknown => {
  const [block] = membersOf(membersOf(rows[row], 'cells')[column], 'content')
  return fieldOf(membersOf(block, 'children')[0], 'text')
}

const keyOfCell = (rows: readonly unknown[]): unknown =>
  fieldOf(membersOf(membersOf(rows[1], 'cells')[2], 'content')[0], '_key')

const block = (child: object, more: object = {}) => ({
  content: [{_type: 'block', children: [{_type: 'span', text: 'a', ...child}], ...more}],
})

describe('a table', () => {
  test('starts with rows of the same length', () => {
    expect(shape(started)).toEqual([3, 3])
  })

  test('grows and shrinks by whole rows and columns', () => {
    const grown = rowsOf(applied(rowsOf(applied(started, addRow(started))), addColumn(started)))
    expect(shape(rowsOf(applied(started, addRow(started))))).toEqual([3, 3, 3])
    expect(shape(grown).slice(0, 2)).toEqual([4, 4])
    expect(shape(rowsOf(applied(started, removeColumn(started, 1))))).toEqual([2, 2])
    expect(shape(rowsOf(applied(started, removeRow(started, 0))))).toEqual([3])
  })

  test('mends a row that was too short when a column is added', () => {
    const uneven = [...started, {_type: 'tableRow', _key: 'short', cells: []}]
    expect(rowsAreEqual({rows: uneven})).not.toBe(true)
    const mended = rowsOf(applied(uneven, addColumn(uneven)))
    expect(shape(mended)).toEqual([4, 4, 4])
    expect(rowsAreEqual({rows: mended})).toBe(true)
  })

  test('keeps what is written in a cell, and empties it again', () => {
    const written = rowsOf(applied(started, writeCell(started, 1, 2, 'Half of them')))
    expect(textAt(written, 1, 2)).toBe('Half of them')
    const rewritten = rowsOf(applied(written, writeCell(written, 1, 2, 'Most of them')))
    expect(keyOfCell(rewritten)).toBe(keyOfCell(written))
    const emptied = rowsOf(applied(written, writeCell(written, 1, 2, '')))
    expect(fieldOf(membersOf(emptied[1], 'cells')[2], 'content')).toBeUndefined()
  })

  test('moves a row past its neighbour and no further', () => {
    const written = rowsOf(applied(started, writeCell(started, 0, 0, 'first')))
    const moved = rowsOf(applied(written, moveRow(written, 0, 1)))
    expect(textAt(moved, 1, 0)).toBe('first')
    expect(moveRow(moved, 1, 1)).toEqual([])
  })

  test('takes cells copied from a spreadsheet, growing as far as a table may', () => {
    const grid = readGrid('Year\tShare\r\n2024\t30 %\r\n2025\t\r\n')
    expect(grid).toEqual([
      ['Year', 'Share'],
      ['2024', '30 %'],
      ['2025', ''],
    ])
    const pasted = rowsOf(applied(started, pasteGrid(started, 1, 2, grid ?? [])))
    expect(shape(pasted)).toEqual([4, 4, 4, 4])
    expect([textAt(pasted, 1, 2), textAt(pasted, 2, 3), textAt(pasted, 3, 3)]).toEqual([
      'Year',
      '30 %',
      undefined,
    ])
    expect(fieldOf(pasted[1], '_key')).toBe(fieldOf(started[1], '_key'))
    const wide = [Array.from({length: 12}, (_, column) => String(column))]
    expect(shape(rowsOf(applied(started, pasteGrid(started, 0, 0, wide))))).toEqual([8, 8])
  })

  test('leaves a copied sentence a sentence', () => {
    expect(readGrid('One line\nand another')).toBeUndefined()
  })

  test('has as many columns as its longest row', () => {
    expect(columnsOf([])).toBe(0)
    expect(columnsOf([{cells: [{}]}, {cells: [{}, {}]}])).toBe(2)
  })
})

describe('isPlain', () => {
  test('is true of bare text and of nothing', () => {
    expect([{}, block({}), block({marks: []})].map(isPlain)).toEqual([true, true, true])
  })

  test('is false of what a plain text would lose', () => {
    const rich = [
      block({marks: ['strong']}),
      block({_type: 'citation'}),
      block({}, {listItem: 'bullet'}),
      block({}, {style: 'blockquote'}),
      {content: [...block({}).content, ...block({}).content]},
    ]
    expect(rich.map(isPlain)).toEqual(rich.map(() => false))
  })
})
