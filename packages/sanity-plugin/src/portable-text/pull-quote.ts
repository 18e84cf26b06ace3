import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {defineField, defineType} from 'sanity'
import {maySay, saysSomething} from '../validation/text-rules.ts'

/** A quotation that stands alone; cited where it comes from a source. */
export const pullQuoteType = defineType({
  name: 'pullQuote',
  title: 'Pull quote',
  type: 'object',
  icon: BlockquoteIcon,
  fields: [
    defineField({
      name: 'quote',
      title: 'Quote',
      type: 'text',
      rows: 3,
      description: 'Word for word, without quotation marks.',
      validation: saysSomething,
    }),
    defineField({
      name: 'attribution',
      title: 'Said by',
      type: 'string',
      validation: maySay,
    }),
    defineField({
      name: 'source',
      title: 'Source',
      type: 'reference',
      to: [{type: 'source'}],
      description: 'Choose a source, or create one here.',
    }),
    defineField({
      name: 'locator',
      title: 'Where in it',
      type: 'string',
      description: 'The page, chapter or minute: p. 281',
      validation: maySay,
    }),
  ],
  preview: {select: {title: 'quote', subtitle: 'attribution'}},
})
