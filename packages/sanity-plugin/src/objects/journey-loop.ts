import {SyncIcon} from '@sanity/icons/Sync'
import {defineField, defineType} from 'sanity'
import {saysSomething} from '../validation/text-rules.ts'

/** How the last step of a journey feeds its first. */
export const journeyLoopType = defineType({
  name: 'journeyLoop',
  title: 'Loop',
  type: 'object',
  icon: SyncIcon,
  fields: [
    defineField({
      name: 'how',
      title: 'How',
      type: 'text',
      rows: 2,
      description: 'What of the last step becomes the start of the first.',
      validation: saysSomething,
    }),
  ],
})
