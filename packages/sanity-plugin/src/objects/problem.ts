import {defineField, defineType} from 'sanity'
import {saysSomething} from '../validation/text-rules.ts'

/** Something that stands in the customer's way. */
export const problemType = defineType({
  name: 'problem',
  title: 'Problem',
  type: 'object',
  fields: [
    defineField({
      name: 'text',
      title: 'Problem',
      type: 'text',
      rows: 2,
      description: 'As the customer would put it.',
      validation: saysSomething,
    }),
  ],
  preview: {select: {title: 'text'}},
})
