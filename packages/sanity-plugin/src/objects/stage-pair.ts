import {slugText} from '@stepzero/content-model/twin'
import {TransferIcon} from '@sanity/icons/Transfer'
import {defineField, defineType} from 'sanity'
import {mustFit} from '../validation/text-rules.ts'

/** A stage of one model and the stage of the other that takes its place. */
export const stagePairType = defineType({
  name: 'stagePair',
  title: 'Pair',
  type: 'object',
  icon: TransferIcon,
  options: {columns: 2},
  fields: [
    defineField({name: 'from', title: 'From', type: 'string', validation: mustFit(slugText)}),
    defineField({name: 'to', title: 'To', type: 'string', validation: mustFit(slugText)}),
  ],
  preview: {
    select: {from: 'from', to: 'to'},
    prepare: ({from, to}) => ({title: `${from ?? '…'} → ${to ?? '…'}`}),
  },
})
