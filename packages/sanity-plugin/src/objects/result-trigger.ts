import {BoltIcon} from '@sanity/icons/Bolt'
import {MEASURES} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {onlyFor} from '../fields/kinds.ts'
import {titled} from '../fields/titled.ts'
import {wholeNumber} from '../validation/number-rules.ts'
import {required} from '../validation/required.ts'

const byRule = onlyFor(['rule'])
const band = onlyFor(['band'])

/** When a result is the result. */
export const resultTriggerType = defineType({
  name: 'resultTrigger',
  title: 'When',
  type: 'object',
  icon: BoltIcon,
  fields: [
    defineField({
      name: 'kind',
      title: 'By',
      type: 'string',
      options: {
        list: [
          {value: 'rule', title: 'A rule'},
          {value: 'band', title: 'A band of the total'},
        ],
        layout: 'radio',
        direction: 'horizontal',
      },
      description: 'Rules come before bands.',
      validation: required,
    }),
    defineField({
      name: 'condition',
      title: 'Rule',
      type: 'selfCheckCondition',
      hidden: byRule.hidden,
      validation: (rule, context) => (byRule.applies(context) ? required(rule) : rule),
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
      hidden: band.hidden,
      validation: (rule, context) => (band.applies(context) ? required(rule) : rule),
    }),
    defineField({
      name: 'from',
      title: 'From',
      type: 'number',
      hidden: band.hidden,
      validation: (rule, context) => (band.applies(context) ? wholeNumber(rule) : rule),
    }),
    defineField({
      name: 'to',
      title: 'To, included',
      type: 'number',
      hidden: band.hidden,
      validation: (rule, context) => (band.applies(context) ? wholeNumber(rule) : rule),
    }),
  ],
})
