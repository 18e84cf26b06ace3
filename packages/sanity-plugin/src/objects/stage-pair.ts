import {TransferIcon} from '@sanity/icons/Transfer'
import {slugText} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {MappedStageInput} from '../inputs/StageInput.tsx'
import {mustFit} from '../validation/text-rules.ts'

/** A stage of one model and the stage of the other that takes its place. */
export const stagePairType = defineType({
  name: 'stagePair',
  title: 'Pair',
  type: 'object',
  icon: TransferIcon,
  options: {columns: 2},
  fields: [
    defineField({
      name: 'from',
      components: {input: MappedStageInput},
      title: 'From',
      type: 'string',
      validation: mustFit(slugText),
    }),
    defineField({
      name: 'to',
      components: {input: MappedStageInput},
      title: 'To',
      type: 'string',
      validation: mustFit(slugText),
    }),
  ],
  preview: {
    select: {from: 'from', to: 'to'},
    prepare: ({from, to}) => ({title: `${from ?? '…'} → ${to ?? '…'}`}),
  },
})
