import {LinkIcon} from '@sanity/icons/Link'
import {ADDRESSED_TYPES} from '@stepzero/content-model'
import {href} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {LocalizedTextsInput} from '../inputs/LocalizedTextsInput.tsx'
import {onePlace} from '../validation/one-place.ts'
import {mayFit} from '../validation/text-rules.ts'

/** A link of the site: a document that has an address, or an address. */
export const siteLinkType = defineType({
  name: 'siteLink',
  title: 'Link',
  type: 'object',
  icon: LinkIcon,
  validation: (rule) => rule.custom(onePlace),
  fields: [
    defineField({
      name: 'label',
      title: 'Label',
      type: 'array',
      of: [defineArrayMember({type: 'localizedText'})],
      components: {input: LocalizedTextsInput},
    }),
    defineField({
      name: 'page',
      title: 'Page',
      type: 'reference',
      to: ADDRESSED_TYPES.map((type) => ({type})),
    }),
    defineField({
      name: 'href',
      title: 'Or an address',
      type: 'string',
      description: 'A path on this site such as /glossary/, or an address elsewhere.',
      validation: mayFit(href),
    }),
  ],
  preview: {
    select: {label: 'label.0.value', href: 'href', page: 'page.title'},
    prepare: ({label, href, page}) => ({title: label ?? 'No label yet', subtitle: href ?? page}),
  },
})
