import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {defineField, defineType} from 'sanity'
import {saysSomething} from '../validation/text-rules.ts'

/** What happens when a milestone goes off track. */
export const offTrackType = defineType({
  name: 'offTrack',
  title: 'Off track',
  type: 'object',
  icon: WarningOutlineIcon,
  fields: [
    defineField({
      name: 'sign',
      title: 'Sign',
      type: 'text',
      rows: 2,
      description: 'How everybody notices.',
      validation: saysSomething,
    }),
    defineField({
      name: 'customerDoes',
      title: 'The customer does',
      type: 'text',
      rows: 2,
      validation: saysSomething,
    }),
    defineField({
      name: 'vendorDoes',
      title: 'We do',
      type: 'text',
      rows: 2,
      validation: saysSomething,
    }),
    defineField({
      name: 'owner',
      title: 'Owner',
      type: 'reference',
      to: [{type: 'department'}],
    }),
  ],
})
