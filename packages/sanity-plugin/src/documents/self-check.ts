import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {OlistIcon} from '@sanity/icons/Olist'
import {MINUTES_MAX} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {pageHead, pageRecord, pageTail} from '../fields/page-fields.ts'
import {PAGE_GROUPS} from '../fields/page-groups.ts'
import {addable} from '../inputs/AddableInput.tsx'
import {DocumentInput} from '../inputs/DocumentInput.tsx'
import {wholeNumberBetween} from '../validation/number-rules.ts'
import {atLeast, required} from '../validation/required.ts'

/** A short check with an instant result. Nothing a reader answers leaves their browser. */
export const selfCheckType = defineType({
  name: 'selfCheck',
  title: 'Self-check',
  type: 'document',
  icon: CheckmarkCircleIcon,
  components: {input: DocumentInput},
  groups: [
    ...PAGE_GROUPS.slice(0, 1),
    {name: 'check', title: 'Questions and results', icon: OlistIcon},
    ...PAGE_GROUPS.slice(1),
  ],
  fields: [
    ...pageHead({title: 'Title', description: 'What the reader finds out.'}),
    defineField({
      name: 'intro',
      title: 'Introduction',
      type: 'simpleText',
      description: 'What the check tells, whom it is for, and what it cannot tell.',
      validation: required,
      group: 'content',
    }),
    defineField({
      name: 'minutes',
      title: 'Minutes',
      type: 'number',
      description: 'How long it takes, honestly.',
      validation: wholeNumberBetween(1, MINUTES_MAX),
      group: 'content',
    }),
    defineField({
      name: 'method',
      title: 'Method',
      type: 'simpleText',
      description: 'How it scores, in words, so that a reader can do it by hand.',
      validation: required,
      group: 'content',
    }),
    defineField({
      name: 'dimensions',
      title: 'Dimensions',
      type: 'array',
      of: [defineArrayMember({type: 'selfCheckDimension'})],
      description: 'What the check measures. Answers give points to dimensions.',
      validation: atLeast(1),
      group: 'check',
    }),
    defineField({
      name: 'questions',
      title: 'Questions',
      type: 'array',
      of: [defineArrayMember({type: 'selfCheckQuestion'})],
      description: 'In the order they are asked. A question can depend on earlier ones only.',
      validation: atLeast(1),
      group: 'check',
    }),
    defineField({
      name: 'results',
      title: 'Results',
      type: 'array',
      of: [defineArrayMember({type: 'selfCheckResult'})],
      description:
        'The first result whose rule holds is shown; if none does, the first whose band the total lies in. One of them is an honest no.',
      validation: atLeast(1),
      group: 'check',
    }),
    defineField({
      name: 'worksheet',
      components: addable('a worksheet'),
      title: 'Worksheet',
      type: 'worksheet',
      description: 'A figure that readers can work out from numbers of their own.',
      group: 'check',
    }),
    defineField({
      name: 'serves',
      title: 'Serves steps',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'journeyStep'}]})],
      description: 'The steps of journeys at which this helps.',
      group: 'connections',
    }),
    ...pageRecord(),
    ...pageTail('selfCheck'),
  ],
  orderings: [{title: 'Title', name: 'title', by: [{field: 'title', direction: 'asc'}]}],
  preview: {
    select: {title: 'title', minutes: 'minutes'},
    prepare: ({title, minutes}) => ({
      title: title ?? 'Untitled check',
      ...(minutes === undefined ? {} : {subtitle: `${minutes} min`}),
    }),
  },
})
