import {BookIcon} from '@sanity/icons/Book'
import {DEFINITION_MAX, TITLE_MAX} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {pageHead, pageRecord, pageTail} from '../fields/page-fields.ts'
import {PAGE_GROUPS} from '../fields/page-groups.ts'
import {PAGES} from '../fields/page-references.ts'
import {addable} from '../inputs/AddableInput.tsx'
import {counted} from '../inputs/CountedInput.tsx'
import {DocumentInput} from '../inputs/DocumentInput.tsx'
import {required} from '../validation/required.ts'
import {maySayUpTo, saysSomethingUpTo} from '../validation/text-rules.ts'

/** One term, explained once and linked to from everywhere else. */
export const glossaryEntryType = defineType({
  name: 'glossaryEntry',
  title: 'Glossary entry',
  type: 'document',
  icon: BookIcon,
  components: {input: DocumentInput},
  groups: PAGE_GROUPS,
  fields: [
    ...pageHead({title: 'Term', description: 'Singular, no article, as a reader would say it.'}),
    defineField({
      name: 'aliases',
      title: 'Also known as',
      type: 'array',
      of: [defineArrayMember({type: 'string', validation: maySayUpTo(TITLE_MAX)})],
      options: {layout: 'tags'},
      description:
        'Other names and spellings of the same thing. They are found, and they link here.',
      group: 'content',
    }),
    defineField({
      name: 'definition',
      components: counted(DEFINITION_MAX),
      title: 'Definition',
      type: 'text',
      rows: 3,
      description: 'One or two plain sentences. Shown where the term is hovered, found and linked.',
      validation: saysSomethingUpTo(DEFINITION_MAX),
      group: 'content',
    }),
    defineField({
      name: 'lead',
      title: 'Lead',
      type: 'simpleText',
      description:
        'A paragraph before the body, where the definition alone is too short to start with.',
      group: 'content',
    }),
    defineField({
      name: 'body',
      title: 'Body',
      type: 'portableText',
      description: 'The explanation. Cite a source where you state a figure or a cause.',
      validation: required,
      group: 'content',
    }),
    defineField({
      name: 'faq',
      title: 'Questions',
      type: 'array',
      of: [defineArrayMember({type: 'faqItem'})],
      description: 'Questions readers ask about this term, with their answers.',
      group: 'content',
    }),
    defineField({
      name: 'related',
      title: 'Related',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: PAGES})],
      description: 'Pages a reader of this entry will want next.',
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
    defineField({
      name: 'callToAction',
      components: addable('a next step'),
      title: 'Next step',
      type: 'callToAction',
      description: 'One plain line at the end of the page.',
      group: 'connections',
    }),
    ...pageRecord(),
    ...pageTail('glossaryEntry'),
  ],
  orderings: [
    {title: 'Term', name: 'title', by: [{field: 'title', direction: 'asc'}]},
    {title: 'Longest without review', name: 'review', by: [{field: 'review.at', direction: 'asc'}]},
  ],
  preview: {select: {title: 'title', subtitle: 'definition'}},
})
