import {RevertIcon} from '@sanity/icons/Revert'
import {defineField, defineType} from 'sanity'
import {today} from '../fields/initial-values.ts'
import {required} from '../validation/required.ts'
import {saysSomething} from '../validation/text-rules.ts'

/** An error that was on the page. */
export const correctionType = defineType({
  name: 'correction',
  title: 'Correction',
  type: 'object',
  icon: RevertIcon,
  fields: [
    defineField({name: 'at', title: 'On', type: 'date', initialValue: today, validation: required}),
    defineField({
      name: 'was',
      title: 'It said',
      type: 'text',
      rows: 2,
      validation: saysSomething,
    }),
    defineField({
      name: 'now',
      title: 'It says now',
      type: 'text',
      rows: 2,
      validation: saysSomething,
    }),
    defineField({
      name: 'why',
      title: 'Why',
      type: 'text',
      rows: 2,
      description: 'How the error came about, and who noticed.',
      validation: saysSomething,
    }),
  ],
  preview: {select: {title: 'was', subtitle: 'at'}},
})
