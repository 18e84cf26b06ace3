import {TABLE_COLUMNS_MAX} from '@stepzero/content-model/twin'
import {AddIcon} from '@sanity/icons/Add'
import {ArrowDownIcon} from '@sanity/icons/ArrowDown'
import {ArrowUpIcon} from '@sanity/icons/ArrowUp'
import {TrashIcon} from '@sanity/icons/Trash'
import {Box, Button, Card, Flex, Stack, Text, TextArea} from '@sanity/ui'
import {useState} from 'react'
import type {ArrayOfObjectsInputProps, FormPatch} from 'sanity'
import {blocksToText} from '../fields/blocks-to-text.ts'
import {fieldOf, membersOf, textOf} from '../fields/field-of.ts'
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

const WIDE = {width: '100%', tableLayout: 'fixed' as const, borderCollapse: 'collapse' as const}

/**
 * A table as a grid: cells are written in place, rows and columns are added and taken out for all rows
 * at once, so that every row stays as long as the others, and cells copied from a spreadsheet are pasted
 * as cells. A cell with marks or citations is edited in
 * Sanity's own list, which is one click away.
 */
export const TableInput = (props: ArrayOfObjectsInputProps) => {
  const [isList, setIsList] = useState(false)
  const {onChange, readOnly, value: rows = []} = props
  const isReadOnly = readOnly === true
  const columns = columnsOf(rows)
  const toggle = (
    <Button
      fontSize={1}
      mode="bleed"
      onClick={() => setIsList(!isList)}
      padding={2}
      text={isList ? 'Show as a table' : 'Edit marks and citations'}
    />
  )
  if (rows.length === 0 && !isReadOnly) {
    return (
      <Button
        icon={AddIcon}
        mode="ghost"
        onClick={() => onChange(startTable(3, 3))}
        text="Start a table of 3 rows and 3 columns"
      />
    )
  }
  if (isList) {
    return (
      <Stack gap={3}>
        {props.renderDefault(props)}
        <Flex justify="flex-end">{toggle}</Flex>
      </Stack>
    )
  }
  return (
    <Stack gap={3}>
      <Box overflow="auto">
        <table style={WIDE}>
          <tbody>
            {rows.map((row, index) => (
              <TableRow
                columns={columns}
                index={index}
                isReadOnly={isReadOnly}
                key={textOf(row, '_key') ?? index}
                onChange={onChange}
                rows={rows}
              />
            ))}
          </tbody>
          {!isReadOnly && columns > 1 && (
            <tfoot>
              <tr>
                {Array.from({length: columns}, (_, column) => (
                  <td key={column}>
                    <Button
                      aria-label={`Remove column ${column + 1}`}
                      fontSize={1}
                      icon={TrashIcon}
                      mode="bleed"
                      onClick={() => onChange(removeColumn(rows, column))}
                      padding={2}
                    />
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </Box>
      <Flex gap={2} justify="flex-end">
        {!isReadOnly && (
          <>
            <Button
              fontSize={1}
              icon={AddIcon}
              mode="ghost"
              onClick={() => onChange(addRow(rows))}
              padding={2}
              text="Row"
            />
            <Button
              disabled={columns >= TABLE_COLUMNS_MAX}
              fontSize={1}
              icon={AddIcon}
              mode="ghost"
              onClick={() => onChange(addColumn(rows))}
              padding={2}
              text="Column"
            />
          </>
        )}
        {toggle}
      </Flex>
    </Stack>
  )
}

interface RowProps {
  readonly rows: readonly unknown[]
  readonly index: number
  readonly columns: number
  readonly isReadOnly: boolean
  readonly onChange: (patches: FormPatch[]) => void
}

const TableRow = ({rows, index, columns, isReadOnly, onChange}: RowProps) => (
  <tr>
    {Array.from({length: columns}, (_, column) => (
      <td key={column} style={{verticalAlign: 'top'}}>
        <TableCell
          cell={membersOf(rows[index], 'cells')[column]}
          isReadOnly={isReadOnly}
          label={`Row ${index + 1}, column ${column + 1}`}
          onPaste={(grid) => onChange(pasteGrid(rows, index, column, grid))}
          onWrite={(text) => onChange(writeCell(rows, index, column, text))}
          isHeading={index === 0}
        />
      </td>
    ))}
    {!isReadOnly && (
      <td style={{width: '5.5em', verticalAlign: 'top'}}>
        <Flex>
          <Button
            aria-label={`Move row ${index + 1} up`}
            disabled={index === 0}
            fontSize={1}
            icon={ArrowUpIcon}
            mode="bleed"
            onClick={() => onChange(moveRow(rows, index, -1))}
            padding={2}
          />
          <Button
            aria-label={`Move row ${index + 1} down`}
            disabled={index === rows.length - 1}
            fontSize={1}
            icon={ArrowDownIcon}
            mode="bleed"
            onClick={() => onChange(moveRow(rows, index, 1))}
            padding={2}
          />
          <Button
            aria-label={`Remove row ${index + 1}`}
            fontSize={1}
            icon={TrashIcon}
            mode="bleed"
            onClick={() => onChange(removeRow(rows, index))}
            padding={2}
          />
        </Flex>
      </td>
    )}
  </tr>
)

interface CellProps {
  readonly cell: unknown
  readonly label: string
  readonly isHeading: boolean
  readonly isReadOnly: boolean
  readonly onPaste: (grid: string[][]) => void
  readonly onWrite: (text: string) => void
}

const TableCell = ({cell, label, isHeading, isReadOnly, onPaste, onWrite}: CellProps) => {
  const text = blocksToText(fieldOf(cell, 'content')) ?? ''
  if (cell === undefined || !isPlain(cell)) {
    return (
      <Card border padding={3} tone="transparent">
        <Text muted size={1} title="This cell holds marks or citations">
          {cell === undefined ? 'No cell here' : text || 'Edited as a list'}
        </Text>
      </Card>
    )
  }
  return (
    <TextArea
      aria-label={label}
      fontSize={1}
      onChange={({currentTarget}) => onWrite(currentTarget.value)}
      onPaste={(event) => {
        const grid = isReadOnly ? undefined : readGrid(event.clipboardData.getData('text/plain'))
        if (grid === undefined) return
        event.preventDefault()
        onPaste(grid)
      }}
      padding={2}
      radius={0}
      readOnly={isReadOnly}
      rows={Math.min(5, Math.max(1, Math.ceil(text.length / 24)))}
      value={text}
      weight={isHeading ? 'semibold' : 'regular'}
    />
  )
}
