import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {REVIEW_INTERVAL_MAX} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {required} from '../validation/required.ts'
import {saysSomething} from '../validation/text-rules.ts'

/** The last review of a page. */
export const reviewType = defineType({
  name: 'review',
  title: 'Review',
  type: 'object',
  icon: EyeOpenIcon,
  fields: [
    defineField({name: 'at', title: 'On', type: 'date', validation: required}),
    defineField({
      name: 'by',
      title: 'By',
      type: 'reference',
      to: [{type: 'person'}],
      validation: required,
    }),
    defineField({
      name: 'note',
      title: 'Note',
      type: 'text',
      rows: 2,
      description: 'What was checked, and against what.',
      validation: saysSomething,
    }),
    defineField({
      name: 'checkedClaims',
      title: 'Checked claims',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'claim'}]})],
      description: 'Claims that were held against their sources.',
    }),
    defineField({
      name: 'intervalMonths',
      title: 'Again after months',
      type: 'number',
      description: 'When the next review is due. Left empty, after 12 months.',
      placeholder: '12',
      validation: (rule) => rule.integer().min(1).max(REVIEW_INTERVAL_MAX),
    }),
  ],
})
