import {UnlinkIcon} from '@sanity/icons/Unlink'
import {defineField, defineType} from 'sanity'
import {saysSomething} from '../validation/text-rules.ts'

/** A passage that reads like a claim and is none. */
export const notAClaimType = defineType({
  name: 'notAClaim',
  title: 'Not a claim',
  type: 'object',
  icon: UnlinkIcon,
  fields: [
    defineField({
      name: 'text',
      title: 'Passage',
      type: 'string',
      description: 'Word for word, as it stands on the page.',
      validation: saysSomething,
    }),
    defineField({
      name: 'reason',
      title: 'Reason',
      type: 'string',
      description: 'Why it needs no source: it is our own price, say.',
      validation: saysSomething,
    }),
  ],
  preview: {select: {title: 'text', subtitle: 'reason'}},
})
