import {ClockIcon} from '@sanity/icons/Clock'
import {defineField, defineType} from 'sanity'
import {onlyFor} from '../fields/kinds.ts'
import {wholeNumberFrom} from '../validation/number-rules.ts'
import {required} from '../validation/required.ts'
import {saysSomething} from '../validation/text-rules.ts'

const label = onlyFor(['label'])
const offset = onlyFor(['offset'])

/** When a milestone is due. */
export const milestoneTimeType = defineType({
  name: 'milestoneTime',
  title: 'Time',
  type: 'object',
  icon: ClockIcon,
  fields: [
    defineField({
      name: 'kind',
      title: 'When',
      type: 'string',
      options: {
        list: [
          {value: 'label', title: 'In words'},
          {value: 'offset', title: 'Days from the start'},
        ],
        layout: 'radio',
        direction: 'horizontal',
      },
      description: 'Use words where days would pretend to be exact.',
      validation: required,
    }),
    defineField({
      name: 'label',
      title: 'In words',
      type: 'string',
      hidden: label.hidden,
      validation: (rule, context) => (label.applies(context) ? saysSomething(rule) : rule),
    }),
    defineField({
      name: 'days',
      title: 'Days from the start',
      type: 'number',
      hidden: offset.hidden,
      validation: (rule, context) => (offset.applies(context) ? wholeNumberFrom(0)(rule) : rule),
    }),
  ],
})
