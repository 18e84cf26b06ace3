import {BookIcon} from '@sanity/icons/Book'
import {DocumentIcon} from '@sanity/icons/Document'
import {LinkIcon} from '@sanity/icons/Link'
import {ADDRESSED_TYPES} from '@stepzero/content-model'
import {href} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {TermInput} from '../inputs/TermInput.tsx'
import {required} from '../validation/required.ts'
import {mustFit} from '../validation/text-rules.ts'

/** A link to an address elsewhere. */
export const linkType = defineType({
  name: 'link',
  title: 'Link elsewhere',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'href',
      title: 'Address',
      type: 'string',
      description: 'Starts with https:, http:, mailto: or tel:',
      validation: mustFit(href),
    }),
  ],
})

/** A term of the glossary, linked by hand. */
export const termType = defineType({
  name: 'term',
  title: 'Term of the glossary',
  type: 'object',
  icon: BookIcon,
  fields: [
    defineField({
      name: 'entry',
      components: {input: TermInput},
      title: 'Entry',
      type: 'reference',
      to: [{type: 'glossaryEntry'}],
      description: 'Found by its term and by every name in “also known as”.',
      validation: required,
    }),
  ],
})

/** A link to another document of this site that has an address. */
export const internalLinkType = defineType({
  name: 'internalLink',
  title: 'Link on this site',
  type: 'object',
  icon: DocumentIcon,
  fields: [
    defineField({
      name: 'reference',
      title: 'Page',
      type: 'reference',
      to: ADDRESSED_TYPES.map((type) => ({type})),
      description: 'The link follows the page when its address changes.',
      validation: required,
    }),
  ],
})
