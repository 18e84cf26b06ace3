import {TrendUpwardIcon} from '@sanity/icons/TrendUpward'
import {EVIDENCE_KINDS} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {languageFields} from '../fields/language-fields.ts'
import {PAGES} from '../fields/page-references.ts'
import {titled} from '../fields/titled.ts'
import {required} from '../validation/required.ts'
import {saysSomething} from '../validation/text-rules.ts'

/** What came out of a step, and the pages that it feeds. */
export const evidenceType = defineType({
  name: 'evidence',
  title: 'Evidence',
  type: 'document',
  icon: TrendUpwardIcon,
  fields: [
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      options: {
        list: titled(EVIDENCE_KINDS, {result: 'Result', reference: 'Reference', talk: 'Talk'}),
        layout: 'radio',
        direction: 'horizontal',
      },
      validation: required,
    }),
    defineField({
      name: 'summary',
      title: 'Summary',
      type: 'text',
      rows: 4,
      description: 'What happened, with nothing left out that speaks against it.',
      validation: saysSomething,
    }),
    defineField({
      name: 'from',
      title: 'Came from step',
      type: 'reference',
      to: [{type: 'journeyStep'}],
      validation: required,
    }),
    defineField({
      name: 'feeds',
      title: 'Feeds pages',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: PAGES})],
      description: 'Pages that show it.',
    }),
    defineField({
      name: 'source',
      title: 'Source',
      type: 'reference',
      to: [{type: 'source'}],
      description: 'Where it is written down, if it is.',
    }),
    defineField({
      name: 'claims',
      title: 'Claims',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'claim'}]})],
      description: 'Statements that rest on it.',
    }),
    ...languageFields('evidence'),
  ],
  preview: {select: {title: 'summary', subtitle: 'kind'}},
})
