import {NumberIcon} from '@sanity/icons/Number'
import {defineField, defineType} from 'sanity'
import {CLAIM_FIGURE, claimFigure} from '../fields/claim-figure.ts'
import {required} from '../validation/required.ts'

/** The figure of a stored claim with its hedge, shown and cited at this point of the text. */
export const claimValueType = defineType({
  name: 'claimValue',
  title: 'Figure of a claim',
  type: 'object',
  icon: NumberIcon,
  fields: [
    defineField({
      name: 'claim',
      title: 'Claim',
      type: 'reference',
      to: [{type: 'claim'}],
      description: 'The text shows its figure and cites its source; both follow the claim.',
      validation: required,
    }),
  ],
  preview: {
    select: {...CLAIM_FIGURE('claim.'), statement: 'claim.statement.0.value'},
    prepare: ({statement, ...figure}) => ({
      title:
        claimFigure(figure) ||
        (statement === undefined ? 'No claim yet' : 'A claim without figure'),
      subtitle: statement,
    }),
  },
})
