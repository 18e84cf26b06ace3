import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineField, defineType} from 'sanity'
import {required} from '../validation/required.ts'

/** A self-check offered in the running text. */
export const selfCheckEmbedType = defineType({
  name: 'selfCheckEmbed',
  title: 'Self-check',
  type: 'object',
  icon: CheckmarkCircleIcon,
  fields: [
    defineField({
      name: 'check',
      title: 'Self-check',
      type: 'reference',
      to: [{type: 'selfCheck'}],
      validation: required,
    }),
  ],
  preview: {
    select: {title: 'check.title'},
    prepare: ({title}) => ({title: title ?? 'No self-check yet', subtitle: 'Self-check'}),
  },
})
