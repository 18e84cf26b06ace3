import {FilterIcon} from '@sanity/icons/Filter'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {PAGES} from '../fields/page-references.ts'
import {required} from '../validation/required.ts'

/** The pages that take a reader from one stage of awareness to another. */
export const funnelStageType = defineType({
  name: 'funnelStage',
  title: 'From stage to stage',
  type: 'object',
  icon: FilterIcon,
  fields: [
    defineField({name: 'from', title: 'From', type: 'stagePlace', validation: required}),
    defineField({name: 'to', title: 'To', type: 'stagePlace', validation: required}),
    defineField({
      name: 'content',
      title: 'Pages',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: PAGES})],
    }),
  ],
  preview: {
    select: {from: 'from.key', to: 'to.key'},
    prepare: ({from, to}) => ({title: `${from ?? '…'} → ${to ?? '…'}`}),
  },
})
