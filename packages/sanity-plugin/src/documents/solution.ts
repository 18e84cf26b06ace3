import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {TITLE_MAX} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {languageFields} from '../fields/language-fields.ts'
import {addable} from '../inputs/AddableInput.tsx'
import {counted} from '../inputs/CountedInput.tsx'
import {saysSomething, saysSomethingUpTo} from '../validation/text-rules.ts'

/** Something on offer. Steps refer to it, and it never refers back. */
export const solutionType = defineType({
  name: 'solution',
  title: 'Solution',
  type: 'document',
  icon: BulbOutlineIcon,
  fields: [
    defineField({
      name: 'title',
      components: counted(TITLE_MAX),
      title: 'Title',
      type: 'string',
      validation: saysSomethingUpTo(TITLE_MAX),
    }),
    defineField({
      name: 'promise',
      title: 'Promise',
      type: 'text',
      rows: 2,
      description: 'What the customer can rely on, in one sentence.',
      validation: saysSomething,
    }),
    defineField({
      name: 'price',
      components: addable('a price'),
      title: 'Price',
      type: 'price',
      description: 'What it costs by itself.',
    }),
    defineField({
      name: 'problems',
      title: 'Problems',
      type: 'array',
      of: [defineArrayMember({type: 'problem'})],
      description: 'The problems it is an answer to.',
    }),
    defineField({
      name: 'angles',
      title: 'Angles',
      type: 'array',
      of: [defineArrayMember({type: 'solutionAngle'})],
      description: 'The same solution, said for one segment of an adoption model each.',
    }),
    defineField({
      name: 'funnel',
      title: 'Content by awareness',
      type: 'array',
      of: [defineArrayMember({type: 'funnelStage'})],
      description: 'Pages that take a reader from one stage of awareness to the next.',
    }),
    ...languageFields('solution'),
  ],
  orderings: [{title: 'Title', name: 'title', by: [{field: 'title', direction: 'asc'}]}],
  preview: {select: {title: 'title', subtitle: 'promise'}},
})
