import {ThLargeIcon} from '@sanity/icons/ThLarge'
import {TABLE_COLUMNS_MAX} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {blocksToText} from '../fields/blocks-to-text.ts'
import {fieldOf, membersOf} from '../fields/field-of.ts'
import {TableInput} from '../inputs/TableInput.tsx'
import {atLeast} from '../validation/required.ts'
import {rowsAreEqual} from '../validation/rows-are-equal.ts'
import {maySay} from '../validation/text-rules.ts'

/** One cell; its content may cite. */
export const tableCellType = defineType({
  name: 'tableCell',
  title: 'Cell',
  type: 'object',
  fields: [defineField({name: 'content', title: 'Text', type: 'simpleText'})],
  preview: {
    select: {content: 'content'},
    prepare: ({content}) => ({title: blocksToText(content) ?? 'Empty cell'}),
  },
})

/** One row. */
export const tableRowType = defineType({
  name: 'tableRow',
  title: 'Row',
  type: 'object',
  fields: [
    defineField({
      name: 'cells',
      title: 'Cells',
      type: 'array',
      of: [defineArrayMember({type: 'tableCell'})],
      validation: (rule) => atLeast(1)(rule).max(TABLE_COLUMNS_MAX),
    }),
  ],
  preview: {
    select: {cells: 'cells'},
    prepare: (row) => ({
      title: membersOf(row, 'cells')
        .map((cell) => blocksToText(fieldOf(cell, 'content')) ?? '–')
        .join(' | '),
    }),
  },
})

/** A table; its first row holds the column headings, all rows have as many cells. */
export const tableType = defineType({
  name: 'table',
  title: 'Table',
  type: 'object',
  icon: ThLargeIcon,
  validation: (rule) => rule.custom(rowsAreEqual),
  fields: [
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'What the table shows. It stands above it.',
      validation: maySay,
    }),
    defineField({
      name: 'headerColumn',
      title: 'The first column holds headings',
      type: 'boolean',
    }),
    defineField({
      name: 'rows',
      components: {input: TableInput},
      title: 'Rows',
      type: 'array',
      of: [defineArrayMember({type: 'tableRow'})],
      description: 'The first row holds the headings of the columns.',
      validation: atLeast(2),
    }),
  ],
  preview: {
    select: {caption: 'caption', rows: 'rows'},
    prepare: ({caption, rows}) => ({
      title: caption ?? 'Table without caption',
      subtitle: `Table · ${Array.isArray(rows) ? rows.length : 0} rows`,
    }),
  },
})
