import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {today} from '../fields/initial-values.ts'
import {pageHead, pageRecord, pageTail} from '../fields/page-fields.ts'
import {PAGE_GROUPS} from '../fields/page-groups.ts'
import {PAGES} from '../fields/page-references.ts'
import {addable} from '../inputs/AddableInput.tsx'
import {DocumentInput} from '../inputs/DocumentInput.tsx'
import {required} from '../validation/required.ts'

/** An article, on the site from the day it is dated. */
export const insightType = defineType({
  name: 'insight',
  title: 'Insight',
  type: 'document',
  icon: DocumentTextIcon,
  components: {input: DocumentInput},
  groups: PAGE_GROUPS,
  fields: [
    ...pageHead({title: 'Title', description: 'What the article says, not what it is about.'}),
    defineField({
      name: 'publishedAt',
      title: 'Published on',
      type: 'date',
      initialValue: today,
      description: 'The day readers see on it. With a later day, it is not on the site before.',
      validation: required,
      group: 'content',
    }),
    defineField({
      name: 'lead',
      title: 'Lead',
      type: 'simpleText',
      description: 'The point of the article, for somebody who reads no further.',
      validation: required,
      group: 'content',
    }),
    defineField({
      name: 'cover',
      components: addable('a cover'),
      title: 'Cover',
      type: 'figure',
      description: 'An image above the text.',
      group: 'content',
    }),
    defineField({
      name: 'body',
      title: 'Body',
      type: 'portableText',
      description: 'The article. Cite a source where you state a figure or a cause.',
      validation: required,
      group: 'content',
    }),
    defineField({
      name: 'faq',
      title: 'Questions',
      type: 'array',
      of: [defineArrayMember({type: 'faqItem'})],
      description: 'Questions the article leaves, with their answers.',
      group: 'content',
    }),
    defineField({
      name: 'topics',
      title: 'Topics',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'topic'}]})],
      description: 'Lists this article appears in.',
      group: 'connections',
    }),
    defineField({
      name: 'related',
      title: 'Related',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: PAGES})],
      description: 'Pages a reader of this article will want next.',
      group: 'connections',
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
    ...pageTail('insight'),
  ],
  orderings: [
    {title: 'Newest', name: 'newest', by: [{field: 'publishedAt', direction: 'desc'}]},
    {title: 'Title', name: 'title', by: [{field: 'title', direction: 'asc'}]},
    {title: 'Longest without review', name: 'review', by: [{field: 'review.at', direction: 'asc'}]},
  ],
  preview: {select: {title: 'title', subtitle: 'publishedAt', media: 'cover.image'}},
})
