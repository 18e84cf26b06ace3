import {EqualIcon} from '@sanity/icons/Equal'
import {MEASURES, slugText} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {onlyFor} from '../fields/kinds.ts'
import {testInWords} from '../fields/test-in-words.ts'
import {titled} from '../fields/titled.ts'
import {DimensionInput, OptionInput, QuestionInput} from '../inputs/KeySelect.tsx'
import {wholeNumber} from '../validation/number-rules.ts'
import {required} from '../validation/required.ts'
import {mayFit, mustFit} from '../validation/text-rules.ts'

const option = onlyFor(['is', 'contains'])
const question = onlyFor(['is', 'contains', 'answerAtLeast', 'answerAtMost'])
const score = onlyFor(['scoreAtLeast', 'scoreAtMost'])
const figure = onlyFor(['answerAtLeast', 'answerAtMost', 'scoreAtLeast', 'scoreAtMost'])

/** One thing that can be true of the answers so far. */
export const selfCheckTestType = defineType({
  name: 'selfCheckTest',
  title: 'Test',
  type: 'object',
  icon: EqualIcon,
  fields: [
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      options: {
        list: [
          {value: 'is', title: 'The answer is'},
          {value: 'contains', title: 'The answers contain'},
          {value: 'answerAtLeast', title: 'The number given is at least'},
          {value: 'answerAtMost', title: 'The number given is at most'},
          {value: 'scoreAtLeast', title: 'The score is at least'},
          {value: 'scoreAtMost', title: 'The score is at most'},
        ],
      },
      validation: required,
    }),
    defineField({
      name: 'question',
      components: {input: QuestionInput},
      title: 'Question',
      type: 'string',
      hidden: question.hidden,
      validation: (rule, context) => (question.applies(context) ? mustFit(slugText)(rule) : rule),
    }),
    defineField({
      name: 'option',
      components: {input: OptionInput},
      title: 'Answer',
      type: 'string',
      hidden: option.hidden,
      validation: (rule, context) => (option.applies(context) ? mustFit(slugText)(rule) : rule),
    }),
    defineField({
      name: 'dimension',
      components: {input: DimensionInput},
      title: 'Dimension',
      type: 'string',
      description: 'Left empty, the total.',
      hidden: score.hidden,
      validation: (rule, context) => (score.applies(context) ? mayFit(slugText)(rule) : rule),
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
      hidden: score.hidden,
      validation: (rule, context) => (score.applies(context) ? required(rule) : rule),
    }),
    defineField({
      name: 'value',
      title: 'Number',
      type: 'number',
      hidden: figure.hidden,
      validation: (rule, context) => (figure.applies(context) ? wholeNumber(rule) : rule),
    }),
  ],
  preview: {
    select: {
      kind: 'kind',
      question: 'question',
      option: 'option',
      dimension: 'dimension',
      measure: 'measure',
      value: 'value',
    },
    prepare: (test) => ({title: testInWords(test)}),
  },
})
