import {RedoIcon} from '@sanity/icons/Redo'
import {href, sitePath} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {leadsSomewhereOrNowhere} from '../validation/leads-somewhere-or-nowhere.ts'
import {mayFit, mustFit} from '../validation/text-rules.ts'

/** Where readers of an address that is no more go. */
export const redirectType = defineType({
  name: 'redirect',
  title: 'Redirect',
  type: 'document',
  icon: RedoIcon,
  validation: (rule) => rule.custom(leadsSomewhereOrNowhere),
  fields: [
    defineField({
      name: 'from',
      title: 'From',
      type: 'string',
      description: 'The old path, with a slash at both ends: /glossary/quick-win/',
      validation: mustFit(sitePath),
    }),
    defineField({
      name: 'gone',
      title: 'Gone',
      type: 'boolean',
      description: 'There is nothing in its place, and readers are told so.',
      initialValue: false,
    }),
    defineField({
      name: 'to',
      title: 'To',
      type: 'string',
      description: 'A path on this site, or an address elsewhere.',
      hidden: ({document}) => document?.['gone'] === true && document['to'] === undefined,
      validation: mayFit(href),
    }),
    defineField({
      name: 'permanent',
      title: 'For good',
      type: 'boolean',
      description: 'Search engines may forget the old address.',
      initialValue: true,
    }),
  ],
  orderings: [{title: 'From', name: 'from', by: [{field: 'from', direction: 'asc'}]}],
  preview: {
    select: {from: 'from', to: 'to', gone: 'gone'},
    prepare: ({from, to, gone}) => ({
      title: from ?? 'No address yet',
      subtitle: gone === true ? 'Gone' : `→ ${to ?? '…'}`,
    }),
  },
})
