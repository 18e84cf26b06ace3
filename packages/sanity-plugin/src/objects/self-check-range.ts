import {NumberIcon} from '@sanity/icons/Number'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {wholeNumber} from '../validation/number-rules.ts'

/** Whole numbers from one to another, both included, and the points they give. */
export const selfCheckRangeType = defineType({
  name: 'selfCheckRange',
  title: 'Range',
  type: 'object',
  icon: NumberIcon,
  fields: [
    defineField({name: 'from', title: 'From', type: 'number', validation: wholeNumber}),
    defineField({name: 'to', title: 'To, included', type: 'number', validation: wholeNumber}),
    defineField({
      name: 'points',
      title: 'Points',
      type: 'array',
      of: [defineArrayMember({type: 'selfCheckPoints'})],
    }),
  ],
  preview: {
    select: {from: 'from', to: 'to'},
    prepare: ({from, to}) => ({title: `${from ?? '…'} to ${to ?? '…'}`}),
  },
})
