import {MarkerIcon} from '@sanity/icons/Marker'
import {defineField, defineType} from 'sanity'
import {required} from '../validation/required.ts'

/** The map of a journey, drawn in the running text. */
export const journeyMapType = defineType({
  name: 'journeyMap',
  title: 'Journey map',
  type: 'object',
  icon: MarkerIcon,
  fields: [
    defineField({
      name: 'journey',
      title: 'Journey',
      type: 'reference',
      to: [{type: 'journey'}],
      validation: required,
    }),
  ],
  preview: {
    select: {title: 'journey.title'},
    prepare: ({title}) => ({title: title ?? 'No journey yet', subtitle: 'Journey map'}),
  },
})
