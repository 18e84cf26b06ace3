import {EditIcon} from '@sanity/icons/Edit'
import {defineField, defineType} from 'sanity'
import {today} from '../fields/initial-values.ts'
import {required} from '../validation/required.ts'
import {saysSomething} from '../validation/text-rules.ts'

/** A public note on what changed on a page. */
export const changeType = defineType({
  name: 'change',
  title: 'Change',
  type: 'object',
  icon: EditIcon,
  fields: [
    defineField({name: 'at', title: 'On', type: 'date', initialValue: today, validation: required}),
    defineField({
      name: 'note',
      title: 'Note',
      type: 'text',
      rows: 2,
      description: 'What is different now, for a reader who knows the page.',
      validation: saysSomething,
    }),
    defineField({
      name: 'major',
      title: 'Major',
      type: 'boolean',
      description: 'The page says something else than before.',
    }),
  ],
  preview: {select: {title: 'note', subtitle: 'at'}},
})
