import {QUESTION_MAX} from '@stepzero/content-model/twin'
import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {defineField, defineType} from 'sanity'
import {required} from '../validation/required.ts'
import {saysSomethingUpTo} from '../validation/text-rules.ts'

/** A question as a reader would ask it, and its answer. */
export const faqItemType = defineType({
  name: 'faqItem',
  title: 'Question and answer',
  type: 'object',
  icon: HelpCircleIcon,
  fields: [
    defineField({
      name: 'question',
      title: 'Question',
      type: 'string',
      description: 'In the words of somebody who does not know the answer.',
      validation: saysSomethingUpTo(QUESTION_MAX),
    }),
    defineField({
      name: 'answer',
      title: 'Answer',
      type: 'simpleText',
      description: 'The answer first, the reasons after it.',
      validation: required,
    }),
  ],
  preview: {select: {title: 'question'}},
})
