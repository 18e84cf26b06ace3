import {BarChartIcon} from '@sanity/icons/BarChart'
import {MEASURES, slugText} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {titled} from '../fields/titled.ts'
import {madeFrom} from '../inputs/KeyInput.tsx'
import {wholeNumber} from '../validation/number-rules.ts'
import {required} from '../validation/required.ts'
import {mustFit, saysSomething} from '../validation/text-rules.ts'

/** A stretch of a dimension's score and the text it adds to the result. */
export const selfCheckBandType = defineType({
  name: 'selfCheckBand',
  title: 'Band',
  type: 'object',
  icon: BarChartIcon,
  fields: [
    defineField({name: 'title', title: 'Title', type: 'string', validation: saysSomething}),
    defineField({
      name: 'key',
      components: madeFrom('title'),
      title: 'Key',
      type: 'string',
      validation: mustFit(slugText),
    }),
    defineField({
      name: 'measure',
      title: 'Measured in',
      type: 'string',
      options: {
        list: titled(MEASURES, {points: 'Points', percent: 'Percent'}),
        layout: 'radio',
        direction: 'horizontal',
      },
      description: 'Percent of what the shown questions offer.',
      validation: required,
    }),
    defineField({name: 'from', title: 'From', type: 'number', validation: wholeNumber}),
    defineField({name: 'to', title: 'To, included', type: 'number', validation: wholeNumber}),
    defineField({name: 'body', title: 'Text', type: 'simpleText'}),
  ],
  preview: {
    select: {title: 'title', from: 'from', to: 'to', measure: 'measure'},
    prepare: ({title, from, to, measure}) => ({
      title: title ?? 'Untitled band',
      subtitle: `${from ?? '…'} to ${to ?? '…'} ${measure === 'percent' ? '%' : 'points'}`,
    }),
  },
})
