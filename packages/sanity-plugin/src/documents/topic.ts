import {TagIcon} from '@sanity/icons/Tag'
import {TITLE_MAX, TOPIC_DESCRIPTION_MAX} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {addressFields} from '../fields/address-fields.ts'
import {languageFields} from '../fields/language-fields.ts'
import {counted} from '../inputs/CountedInput.tsx'
import {DocumentInput} from '../inputs/DocumentInput.tsx'
import {saysSomethingUpTo} from '../validation/text-rules.ts'

/** A subject that gathers insights. */
export const topicType = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  icon: TagIcon,
  components: {input: DocumentInput},
  fields: [
    defineField({
      name: 'title',
      components: counted(TITLE_MAX),
      title: 'Title',
      type: 'string',
      validation: saysSomethingUpTo(TITLE_MAX),
    }),
    ...addressFields('title'),
    defineField({
      name: 'description',
      components: counted(TOPIC_DESCRIPTION_MAX),
      title: 'Description',
      type: 'text',
      rows: 3,
      description: 'What the insights under this topic have in common. It stands above their list.',
      validation: saysSomethingUpTo(TOPIC_DESCRIPTION_MAX),
    }),
    ...languageFields('topic'),
  ],
  orderings: [{title: 'Title', name: 'title', by: [{field: 'title', direction: 'asc'}]}],
  preview: {select: {title: 'title', subtitle: 'description'}},
})
