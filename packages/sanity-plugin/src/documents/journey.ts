import {MarkerIcon} from '@sanity/icons/Marker'
import {AUDIENCES, JOURNEY_KINDS} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {pageHead, pageRecord, pageTail} from '../fields/page-fields.ts'
import {PAGE_GROUPS} from '../fields/page-groups.ts'
import {titled} from '../fields/titled.ts'
import {addable} from '../inputs/AddableInput.tsx'
import {DocumentInput} from '../inputs/DocumentInput.tsx'
import {required} from '../validation/required.ts'
import {saysSomething} from '../validation/text-rules.ts'

/** An ordered path, told from the customer's side. */
export const journeyType = defineType({
  name: 'journey',
  title: 'Journey',
  type: 'document',
  icon: MarkerIcon,
  components: {input: DocumentInput},
  groups: PAGE_GROUPS,
  fields: [
    ...pageHead({title: 'Title', description: 'The path, as a customer would call it.'}),
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      options: {
        list: titled(JOURNEY_KINDS, {
          engagement: 'Engagement: what a customer buys, step by step',
          lifecycle: 'Lifecycle: the ages of a company',
          adoption: 'Adoption: who takes up something new, and when',
          success: 'Success: what a customer reaches after buying',
        }),
        layout: 'radio',
      },
      description: 'Every step of an engagement states its outcome, its price and its exit.',
      validation: required,
      group: 'content',
    }),
    defineField({
      name: 'audience',
      title: 'Audience',
      type: 'string',
      options: {
        list: titled(AUDIENCES, {b2b: 'Companies', b2c: 'People at home'}),
        layout: 'radio',
        direction: 'horizontal',
      },
      validation: required,
      group: 'content',
    }),
    defineField({
      name: 'goal',
      title: 'Goal',
      type: 'text',
      rows: 2,
      description: 'What the customer wants to reach, in the customer’s words.',
      validation: saysSomething,
      group: 'content',
    }),
    defineField({
      name: 'steps',
      title: 'Steps',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'journeyStep'}]})],
      description: 'In order. A step belongs to exactly one journey.',
      group: 'content',
    }),
    defineField({
      name: 'loop',
      components: addable('a loop'),
      title: 'Loop',
      type: 'journeyLoop',
      description: 'How the last step feeds the first, where it does.',
      group: 'content',
    }),
    defineField({
      name: 'body',
      title: 'Body',
      type: 'portableText',
      description: 'What there is to say about the path as a whole.',
      group: 'content',
    }),
    defineField({
      name: 'model',
      title: 'Stage model',
      type: 'reference',
      to: [{type: 'stageModel'}],
      description: 'The model whose stages the steps stand for.',
      group: 'connections',
    }),
    defineField({
      name: 'awareness',
      title: 'Awareness model',
      type: 'reference',
      to: [{type: 'stageModel'}],
      description: 'The model that says how much a reader already knows at each stage.',
      group: 'connections',
    }),
    ...pageRecord(),
    ...pageTail('journey'),
  ],
  orderings: [
    {title: 'Title', name: 'title', by: [{field: 'title', direction: 'asc'}]},
    {
      title: 'Kind',
      name: 'kind',
      by: [
        {field: 'kind', direction: 'asc'},
        {field: 'title', direction: 'asc'},
      ],
    },
  ],
  preview: {select: {title: 'title', subtitle: 'goal'}},
})
