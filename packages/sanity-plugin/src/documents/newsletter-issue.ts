import {EnvelopeIcon} from '@sanity/icons/Envelope'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {nextIssueNumber, today} from '../fields/initial-values.ts'
import {pageHead, pageRecord, pageTail} from '../fields/page-fields.ts'
import {PAGE_GROUPS} from '../fields/page-groups.ts'
import {DocumentInput} from '../inputs/DocumentInput.tsx'
import {wholeNumberFrom} from '../validation/number-rules.ts'
import {required} from '../validation/required.ts'
import {slugIsTheNumber} from '../validation/slug-is-the-number.ts'

/** A letter, openly archived: everybody can read it without subscribing. */
export const newsletterIssueType = defineType({
  name: 'newsletterIssue',
  title: 'Newsletter issue',
  type: 'document',
  icon: EnvelopeIcon,
  components: {input: DocumentInput},
  groups: PAGE_GROUPS,
  validation: (rule) => rule.custom(slugIsTheNumber),
  fields: [
    defineField({
      name: 'number',
      title: 'Number',
      type: 'number',
      description: 'The number of the issue. Its slug is this number, written out.',
      initialValue: nextIssueNumber,
      validation: wholeNumberFrom(1),
      group: 'content',
    }),
    ...pageHead({title: 'Title', description: 'The subject of the letter.'}, 'number'),
    defineField({
      name: 'sentAt',
      title: 'Sent on',
      type: 'date',
      initialValue: today,
      description: 'The day it was sent. With a later day, it is not on the site before.',
      validation: required,
      group: 'content',
    }),
    defineField({
      name: 'intro',
      title: 'Introduction',
      type: 'simpleText',
      description: 'What this letter is about, in a paragraph or two.',
      validation: required,
      group: 'content',
    }),
    defineField({
      name: 'picks',
      title: 'Picks',
      type: 'array',
      of: [defineArrayMember({type: 'newsletterPick'})],
      description: 'Pages worth reading, each with a reason.',
      group: 'content',
    }),
    defineField({
      name: 'body',
      title: 'Body',
      type: 'portableText',
      description: 'The rest of the letter, where there is more than picks.',
      group: 'content',
    }),
    ...pageRecord(),
    ...pageTail('newsletterIssue'),
  ],
  orderings: [
    {title: 'Newest', name: 'newest', by: [{field: 'number', direction: 'desc'}]},
    {title: 'Title', name: 'title', by: [{field: 'title', direction: 'asc'}]},
  ],
  preview: {
    select: {title: 'title', number: 'number', sentAt: 'sentAt'},
    prepare: ({title, number, sentAt}) => ({
      title: title ?? 'Untitled issue',
      subtitle: [number === undefined ? '' : `No. ${number}`, sentAt].filter(Boolean).join(' · '),
    }),
  },
})
