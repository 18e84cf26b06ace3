import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {CLAIM_STATUSES, HEDGES, partialDate} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {CLAIM_FIGURE, claimFigure} from '../fields/claim-figure.ts'
import {titled} from '../fields/titled.ts'
import {LocalizedTextsInput} from '../inputs/LocalizedTextsInput.tsx'
import {atLeast, required} from '../validation/required.ts'
import {maySay, mustFit} from '../validation/text-rules.ts'

/** One statement with its figure, tied to the source it comes from. */
export const claimType = defineType({
  name: 'claim',
  title: 'Claim',
  type: 'document',
  icon: BlockquoteIcon,
  groups: [
    {name: 'says', title: 'What it says', default: true},
    {name: 'rests', title: 'What it rests on'},
  ],
  fields: [
    defineField({
      name: 'statement',
      title: 'Statement',
      type: 'array',
      of: [defineArrayMember({type: 'localizedText'})],
      components: {input: LocalizedTextsInput},
      description: 'One sentence per language, no stronger than the source.',
      validation: atLeast(1),
      group: 'says',
    }),
    defineField({
      name: 'hedge',
      title: 'How exactly',
      type: 'string',
      options: {
        list: titled(HEDGES, {
          exactly: 'Exactly',
          about: 'About',
          atLeast: 'At least',
          atMost: 'At most',
          moreThan: 'More than',
          lessThan: 'Less than',
          between: 'Between two figures',
        }),
      },
      description: 'As the source says it. The site words it in each language.',
      initialValue: 'exactly',
      group: 'says',
    }),
    defineField({name: 'value', title: 'Figure', type: 'number', group: 'says'}),
    defineField({
      name: 'valueTo',
      title: 'Upper figure',
      type: 'number',
      description: 'The other end of a range.',
      hidden: ({document}) =>
        document?.['hedge'] !== 'between' && document?.['valueTo'] === undefined,
      group: 'says',
    }),
    defineField({
      name: 'unit',
      title: 'Unit',
      type: 'string',
      description:
        '“percent”, a currency such as EUR, or the counted thing as it follows the figure.',
      validation: maySay,
      group: 'says',
    }),
    defineField({
      name: 'asOf',
      title: 'As of',
      type: 'string',
      description: 'When it was so: 2024, 2024-11 or 2024-11-21.',
      validation: mustFit(partialDate),
      group: 'says',
    }),
    defineField({
      name: 'status',
      title: 'Status',
      type: 'string',
      options: {
        list: titled(CLAIM_STATUSES, {
          current: 'Current',
          superseded: 'Superseded by a newer one',
          withdrawn: 'Withdrawn',
        }),
        layout: 'radio',
      },
      initialValue: 'current',
      group: 'says',
    }),
    defineField({
      name: 'supersededBy',
      title: 'Superseded by',
      type: 'reference',
      to: [{type: 'claim'}],
      hidden: ({document}) =>
        document?.['status'] !== 'superseded' && document?.['supersededBy'] === undefined,
      group: 'says',
    }),
    defineField({
      name: 'source',
      title: 'Source',
      type: 'reference',
      to: [{type: 'source'}],
      validation: required,
      group: 'rests',
    }),
    defineField({
      name: 'locator',
      title: 'Where in it',
      type: 'string',
      description: 'The page, table or section: p. 281',
      validation: maySay,
      group: 'rests',
    }),
    defineField({
      name: 'quote',
      title: 'Quote',
      type: 'text',
      rows: 3,
      description: 'The passage, word for word.',
      validation: maySay,
      group: 'rests',
    }),
    defineField({
      name: 'figureInQuote',
      title: 'Figure as quoted',
      type: 'string',
      description: 'How the quote writes the figure, where it differs: three in five',
      validation: maySay,
      group: 'rests',
    }),
  ],
  orderings: [{title: 'Newest', name: 'asOf', by: [{field: 'asOf', direction: 'desc'}]}],
  preview: {
    select: {statement: 'statement.0.value', ...CLAIM_FIGURE('')},
    prepare: ({statement, ...figure}) => ({
      title: statement ?? 'No statement yet',
      subtitle: claimFigure(figure),
    }),
  },
})
