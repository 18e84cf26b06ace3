import {DocumentPdfIcon} from '@sanity/icons/DocumentPdf'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {LinkIcon} from '@sanity/icons/Link'
import {doi, partialDate, SOURCE_KINDS, webAddress} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {addressFields} from '../fields/address-fields.ts'
import {today} from '../fields/initial-values.ts'
import {sourceLine, SOURCE_LINE} from '../fields/source-line.ts'
import {titled} from '../fields/titled.ts'
import {addable} from '../inputs/AddableInput.tsx'
import {DocumentInput} from '../inputs/DocumentInput.tsx'
import {required} from '../validation/required.ts'
import {mayFit, maySay, saysSomething} from '../validation/text-rules.ts'

/** Something that pages cite. */
export const sourceType = defineType({
  name: 'source',
  title: 'Source',
  type: 'document',
  icon: DocumentsIcon,
  components: {input: DocumentInput},
  groups: [
    {name: 'work', title: 'The work', icon: DocumentPdfIcon, default: true},
    {name: 'found', title: 'Where it is found', icon: LinkIcon},
  ],
  fields: [
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      options: {
        list: titled(SOURCE_KINDS, {
          article: 'Article',
          'article-journal': 'Article in a journal',
          'article-magazine': 'Article in a magazine',
          'article-newspaper': 'Article in a newspaper',
          book: 'Book',
          chapter: 'Chapter of a book',
          dataset: 'Dataset',
          interview: 'Interview',
          legislation: 'Legislation',
          'paper-conference': 'Conference paper',
          'post-weblog': 'Post on a blog',
          regulation: 'Regulation',
          report: 'Report',
          speech: 'Speech',
          standard: 'Standard',
          thesis: 'Thesis',
          webpage: 'Web page',
        }),
      },
      validation: required,
      group: 'work',
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'As the work itself gives it, with its subtitle.',
      validation: saysSomething,
      group: 'work',
    }),
    ...addressFields('title', {slug: ['work', 'found'], former: 'found'}),
    defineField({
      name: 'creators',
      title: 'By',
      type: 'array',
      of: [defineArrayMember({type: 'creator'})],
      description: 'Authors in the order of the work, or the body that published it.',
      group: 'work',
    }),
    defineField({
      name: 'issued',
      title: 'Issued',
      type: 'string',
      description: 'As exact as the work states it: 2003, 2003-05 or 2003-05-12.',
      validation: mayFit(partialDate),
      group: 'work',
    }),
    defineField({
      name: 'containerTitle',
      title: 'In',
      type: 'string',
      description: 'The journal, newspaper, book or site it appeared in.',
      validation: maySay,
      group: 'work',
    }),
    defineField({
      name: 'volume',
      title: 'Volume',
      type: 'string',
      validation: maySay,
      group: 'work',
    }),
    defineField({name: 'issue', title: 'Issue', type: 'string', validation: maySay, group: 'work'}),
    defineField({name: 'pages', title: 'Pages', type: 'string', validation: maySay, group: 'work'}),
    defineField({
      name: 'edition',
      title: 'Edition',
      type: 'string',
      validation: maySay,
      group: 'work',
    }),
    defineField({
      name: 'number',
      title: 'Number',
      type: 'string',
      description: 'Of a report, a standard or a regulation.',
      validation: maySay,
      group: 'work',
    }),
    defineField({
      name: 'publisher',
      title: 'Publisher',
      type: 'string',
      validation: maySay,
      group: 'work',
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'string',
      description: 'Where it is published, not where it was copied.',
      validation: mayFit(webAddress),
      group: 'found',
    }),
    defineField({
      name: 'doi',
      title: 'DOI',
      type: 'string',
      description: 'Without the resolver: 10.1509/jm.15.0420',
      validation: mayFit(doi),
      group: 'found',
    }),
    defineField({
      name: 'accessed',
      title: 'Accessed on',
      type: 'date',
      initialValue: today,
      description: 'The day somebody read it there.',
      group: 'found',
    }),
    defineField({
      name: 'archiveUrl',
      title: 'Archived at',
      type: 'string',
      description: 'A copy that stays when the address does not.',
      validation: mayFit(webAddress),
      group: 'found',
    }),
    defineField({
      name: 'halfLifeMonths',
      title: 'Half-life in months',
      type: 'number',
      description: 'After how long half of what it says is likely to be out of date.',
      validation: (rule) => rule.integer().min(1),
      group: 'work',
    }),
    defineField({
      name: 'linkStatus',
      components: addable('a check'),
      title: 'Last check of the address',
      type: 'linkStatus',
      description: 'Filled in by the check of links, not by hand.',
      readOnly: true,
      group: 'found',
    }),
  ],
  orderings: [
    {title: 'Title', name: 'title', by: [{field: 'title', direction: 'asc'}]},
    {title: 'Newest', name: 'issued', by: [{field: 'issued', direction: 'desc'}]},
    {title: 'Longest unread', name: 'accessed', by: [{field: 'accessed', direction: 'asc'}]},
  ],
  preview: {
    select: {title: 'title', ...SOURCE_LINE('')},
    prepare: ({title, ...source}) => ({
      title: title ?? 'Untitled source',
      subtitle: sourceLine(source),
    }),
  },
})
