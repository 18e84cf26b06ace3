import {AddIcon} from '@sanity/icons/Add'
import {slugText} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {DimensionInput} from '../inputs/KeySelect.tsx'
import {wholeNumber} from '../validation/number-rules.ts'
import {mustFit} from '../validation/text-rules.ts'

/** What an answer adds to one dimension. */
export const selfCheckPointsType = defineType({
  name: 'selfCheckPoints',
  title: 'Points',
  type: 'object',
  icon: AddIcon,
  options: {columns: 2},
  fields: [
    defineField({
      name: 'dimension',
      components: {input: DimensionInput},
      title: 'Dimension',
      type: 'string',
      validation: mustFit(slugText),
    }),
    defineField({name: 'points', title: 'Points', type: 'number', validation: wholeNumber}),
  ],
  preview: {
    select: {dimension: 'dimension', points: 'points'},
    prepare: ({dimension, points}) => ({title: `${points ?? '…'} for ${dimension ?? '…'}`}),
  },
})
