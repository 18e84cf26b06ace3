import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {QUESTION_KINDS, slugText} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {onlyFor} from '../fields/kinds.ts'
import {titled} from '../fields/titled.ts'
import {addable} from '../inputs/AddableInput.tsx'
import {madeFrom} from '../inputs/KeyInput.tsx'
import {maybeWholeNumber, wholeNumber} from '../validation/number-rules.ts'
import {atLeast, required} from '../validation/required.ts'
import {maySay, mustFit, saysSomething} from '../validation/text-rules.ts'

const choice = onlyFor(['oneChoice', 'severalChoices'])
const scale = onlyFor(['scale'])
const number = onlyFor(['number'])
const figures = onlyFor(['scale', 'number'])

/** One question of a self-check, told apart by `kind`. */
export const selfCheckQuestionType = defineType({
  name: 'selfCheckQuestion',
  title: 'Question',
  type: 'object',
  icon: HelpCircleIcon,
  fields: [
    defineField({
      name: 'text',
      title: 'Question',
      type: 'text',
      rows: 2,
      validation: saysSomething,
    }),
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      options: {
        list: titled(QUESTION_KINDS, {
          oneChoice: 'One answer',
          severalChoices: 'Several answers',
          scale: 'A scale',
          number: 'A number',
        }),
        layout: 'radio',
        direction: 'horizontal',
      },
      validation: required,
    }),
    defineField({
      name: 'key',
      components: madeFrom('text'),
      title: 'Key',
      type: 'string',
      description: 'A short name in small letters. Conditions refer to it.',
      validation: mustFit(slugText),
    }),
    defineField({
      name: 'help',
      title: 'Help',
      type: 'text',
      rows: 2,
      description: 'What somebody who hesitates needs to know.',
      validation: maySay,
    }),
    defineField({
      name: 'options',
      title: 'Answers',
      type: 'array',
      of: [defineArrayMember({type: 'selfCheckOption'})],
      hidden: choice.hidden,
      validation: (rule, context) => (choice.applies(context) ? atLeast(2)(rule) : rule),
    }),
    defineField({
      name: 'from',
      title: 'From',
      type: 'number',
      hidden: scale.hidden,
      validation: (rule, context) => (scale.applies(context) ? wholeNumber(rule) : rule),
    }),
    defineField({
      name: 'fromLabel',
      title: 'The lowest means',
      type: 'string',
      hidden: scale.hidden,
      validation: (rule, context) => (scale.applies(context) ? saysSomething(rule) : rule),
    }),
    defineField({
      name: 'to',
      title: 'To',
      type: 'number',
      hidden: scale.hidden,
      validation: (rule, context) => (scale.applies(context) ? wholeNumber(rule) : rule),
    }),
    defineField({
      name: 'toLabel',
      title: 'The highest means',
      type: 'string',
      hidden: scale.hidden,
      validation: (rule, context) => (scale.applies(context) ? saysSomething(rule) : rule),
    }),
    defineField({
      name: 'unit',
      title: 'Unit',
      type: 'string',
      description: 'What the number counts: hours a week',
      hidden: number.hidden,
      validation: (rule, context) => (number.applies(context) ? saysSomething(rule) : rule),
    }),
    defineField({
      name: 'min',
      title: 'Least',
      type: 'number',
      hidden: number.hidden,
      validation: (rule, context) => (number.applies(context) ? wholeNumber(rule) : rule),
    }),
    defineField({
      name: 'max',
      title: 'Most',
      type: 'number',
      hidden: number.hidden,
      validation: (rule, context) => (number.applies(context) ? wholeNumber(rule) : rule),
    }),
    defineField({
      name: 'default',
      title: 'Suggested number',
      type: 'number',
      hidden: number.hidden,
      validation: (rule, context) => (number.applies(context) ? maybeWholeNumber(rule) : rule),
    }),
    defineField({
      name: 'defaultFrom',
      title: 'The suggestion rests on',
      type: 'reference',
      to: [{type: 'claim'}],
      hidden: number.hidden,
    }),
    defineField({
      name: 'ranges',
      title: 'Points by range',
      type: 'array',
      of: [defineArrayMember({type: 'selfCheckRange'})],
      description: 'A number in no range gives nothing.',
      hidden: figures.hidden,
    }),
    defineField({
      name: 'required',
      title: 'Must be answered',
      type: 'boolean',
      description: 'Otherwise it may be skipped, and then it does not count.',
      initialValue: true,
    }),
    defineField({
      name: 'showIf',
      components: addable('a condition', () => ({match: 'all'})),
      title: 'Ask only if',
      type: 'selfCheckCondition',
      description: 'Depends on earlier questions only. Left out, it is always asked.',
    }),
  ],
  preview: {select: {title: 'text', subtitle: 'key'}},
})
