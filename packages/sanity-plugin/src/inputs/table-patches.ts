import {TABLE_COLUMNS_MAX} from '@stepzero/content-model/twin'
import {insert, set, setIfMissing, unset, type FormPatch, type PathSegment} from 'sanity'
import {membersOf, textOf} from '../fields/field-of.ts'
import {newKey} from './new-key.ts'

const cell = () => ({_type: 'tableCell', _key: newKey()})

const row = (columns: number) => ({
  _type: 'tableRow',
  _key: newKey(),
  cells: Array.from({length: columns}, cell),
})

/** How a member of a list is addressed: by its key, else by its place. */
const segment = (member: unknown, index: number): PathSegment => {
  const key = textOf(member, '_key')
  return key === undefined ? index : {_key: key}
}

const cellsOf = (tableRow: unknown): readonly unknown[] => membersOf(tableRow, 'cells')

/** How many columns a table has: as many as its longest row. */
export const columnsOf = (rows: readonly unknown[]): number =>
  Math.max(0, ...rows.map((each) => cellsOf(each).length))

/** Starts a table. */
export const startTable = (height: number, width: number): FormPatch[] => [
  set(Array.from({length: height}, () => row(width))),
]

/** Adds a row at the end, as long as the others. */
export const addRow = (rows: readonly unknown[]): FormPatch[] => [
  setIfMissing([]),
  insert([row(Math.max(1, columnsOf(rows)))], 'after', [-1]),
]

/** Adds a cell at the end of every row; a row that was too short gets all it lacks. */
export const addColumn = (rows: readonly unknown[]): FormPatch[] =>
  rows.flatMap((each, index) => {
    const at = segment(each, index)
    const missing = columnsOf(rows) + 1 - cellsOf(each).length
    return [
      setIfMissing([], [at, 'cells']),
      insert(Array.from({length: missing}, cell), 'after', [at, 'cells', -1]),
    ]
  })

/** Takes a row out. */
export const removeRow = (rows: readonly unknown[], index: number): FormPatch[] => [
  unset([segment(rows[index], index)]),
]

/** Takes one cell out of every row that has it. */
export const removeColumn = (rows: readonly unknown[], column: number): FormPatch[] =>
  rows.flatMap((each, index) => {
    const cells = cellsOf(each)
    return column < cells.length
      ? [unset([segment(each, index), 'cells', segment(cells[column], column)])]
      : []
  })

/** Moves a row one place up or down. */
export const moveRow = (rows: readonly unknown[], index: number, by: -1 | 1): FormPatch[] => {
  const moved = rows[index]
  const neighbour = rows[index + by]
  if (moved === undefined || neighbour === undefined) return []
  const at = segment(neighbour, index + by)
  return [unset([segment(moved, index)]), insert([moved], by === -1 ? 'before' : 'after', [at])]
}

/** Whether a cell is plain: one paragraph without marks, links and citations, or nothing at all. */
export const isPlain = (tableCell: unknown): boolean => {
  const [block, ...more] = membersOf(tableCell, 'content')
  if (block === undefined) return true
  const children = membersOf(block, 'children')
  const isBare = children.every(
    (child) => textOf(child, '_type') === 'span' && membersOf(child, 'marks').length === 0,
  )
  const style = textOf(block, 'style') ?? 'normal'
  return (
    more.length === 0 && isBare && style === 'normal' && textOf(block, 'listItem') === undefined
  )
}

const plainContent = (text: string, tableCell?: unknown) => {
  const [block] = membersOf(tableCell, 'content')
  const [span] = membersOf(block, 'children')
  const children = [{_type: 'span', _key: textOf(span, '_key') ?? newKey(), text, marks: []}]
  const key = textOf(block, '_key') ?? newKey()
  return [{_type: 'block', _key: key, style: 'normal', markDefs: [], children}]
}

/** Writes plain text into a cell; an empty text empties it. */
export const writeCell = (
  rows: readonly unknown[],
  index: number,
  column: number,
  text: string,
): FormPatch[] => {
  const cells = cellsOf(rows[index])
  const at = [segment(rows[index], index), 'cells', segment(cells[column], column), 'content']
  return text === '' ? [unset(at)] : [set(plainContent(text, cells[column]), at)]
}

/** The cells of a spreadsheet as they are copied; nothing for a text that is no grid. */
export const readGrid = (copied: string): string[][] | undefined => {
  const lines = copied.replaceAll('\r', '').replace(/\n$/u, '').split('\n')
  const grid = lines.map((line) => line.split('\t').map((text) => text.trim()))
  return grid.some((texts) => texts.length > 1) ? grid : undefined
}

/**
 * Writes copied cells from one cell on, over as many rows as they need and as many columns as a table
 * may have. What stood in the cells they cover is replaced.
 */
export const pasteGrid = (
  rows: readonly unknown[],
  index: number,
  column: number,
  grid: readonly (readonly string[])[],
): FormPatch[] => {
  const widest = Math.max(...grid.map((texts) => texts.length))
  const width = Math.max(columnsOf(rows), Math.min(TABLE_COLUMNS_MAX, column + widest))
  const height = Math.max(rows.length, index + grid.length)
  const pasted = Array.from({length: height}, (_, y) => {
    const {_key, cells} = row(width)
    const known = cellsOf(rows[y])
    return {
      _type: 'tableRow',
      _key: textOf(rows[y], '_key') ?? _key,
      cells: cells.map((fresh, x) => {
        const text = grid[y - index]?.[x - column]
        if (text === undefined) return known[x] ?? fresh
        const key = textOf(known[x], '_key') ?? fresh._key
        return {
          ...fresh,
          _key: key,
          ...(text === '' ? {} : {content: plainContent(text, known[x])}),
        }
      }),
    }
  })
  return [set(pasted)]
}
