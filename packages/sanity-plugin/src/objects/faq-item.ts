import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {QUESTION_MAX} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {counted} from '../inputs/CountedInput.tsx'
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
      components: counted(QUESTION_MAX),
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
