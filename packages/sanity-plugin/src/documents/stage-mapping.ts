import {TransferIcon} from '@sanity/icons/Transfer'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {required} from '../validation/required.ts'

/** How the stages of one model translate into those of another. */
export const stageMappingType = defineType({
  name: 'stageMapping',
  title: 'Stage mapping',
  type: 'document',
  icon: TransferIcon,
  fields: [
    defineField({
      name: 'from',
      title: 'From',
      type: 'reference',
      to: [{type: 'stageModel'}],
      validation: required,
    }),
    defineField({
      name: 'to',
      title: 'To',
      type: 'reference',
      to: [{type: 'stageModel'}],
      validation: required,
    }),
    defineField({
      name: 'pairs',
      title: 'Pairs',
      type: 'array',
      of: [defineArrayMember({type: 'stagePair'})],
      description: 'A stage of the first model, and the stage of the second that takes its place.',
    }),
  ],
  preview: {
    select: {from: 'from.title.0.value', to: 'to.title.0.value'},
    prepare: ({from, to}) => ({title: `${from ?? '…'} → ${to ?? '…'}`}),
  },
})
