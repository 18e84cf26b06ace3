import {defineField, defineType} from 'sanity'
import {addable} from '../inputs/AddableInput.tsx'
import {saysSomething} from '../validation/text-rules.ts'

/** What reaching a milestone is worth to the customer, and how that is measured. */
export const milestoneValueType = defineType({
  name: 'milestoneValue',
  title: 'Value',
  type: 'object',
  fields: [
    defineField({
      name: 'measure',
      title: 'Measure',
      type: 'string',
      description: 'What gets better: hours a week on invoices',
      validation: saysSomething,
    }),
    defineField({
      name: 'target',
      title: 'Target',
      type: 'string',
      description: 'What it is to be: at most two hours',
      validation: saysSomething,
    }),
    defineField({
      name: 'howMeasured',
      title: 'How it is measured',
      type: 'text',
      rows: 2,
      validation: saysSomething,
    }),
    defineField({
      name: 'worksheet',
      components: addable('a worksheet'),
      title: 'Worksheet',
      type: 'worksheet',
      description: 'Lets a reader work the value out from numbers of their own.',
    }),
  ],
})
