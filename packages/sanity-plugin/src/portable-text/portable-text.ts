import {BlockContentIcon} from '@sanity/icons/BlockContent'
import {defineArrayMember, defineType} from 'sanity'
import {bodyTextBlock} from './text-block.ts'

/** The body of a page: text blocks and embeds in reading order. */
export const portableTextType = defineType({
  name: 'portableText',
  title: 'Body',
  type: 'array',
  icon: BlockContentIcon,
  of: [
    bodyTextBlock,
    defineArrayMember({type: 'figure'}),
    defineArrayMember({type: 'table'}),
    defineArrayMember({type: 'callout'}),
    defineArrayMember({type: 'pullQuote'}),
    defineArrayMember({type: 'selfCheckEmbed'}),
    defineArrayMember({type: 'journeyMap'}),
  ],
})
