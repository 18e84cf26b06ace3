import {BlockContentIcon} from '@sanity/icons/BlockContent'
import {defineType} from 'sanity'
import {simpleTextBlock} from './text-block.ts'

/** Paragraphs, quotes and lists with marks, links and citations; no headings and no embeds. */
export const simpleTextType = defineType({
  name: 'simpleText',
  title: 'Text',
  type: 'array',
  icon: BlockContentIcon,
  of: [simpleTextBlock],
  validation: (rule) => rule.min(1),
})
