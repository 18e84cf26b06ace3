import {TITLE_MAX} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField} from 'sanity'
import {dayIn} from '../dataset/site-facts.ts'
import {addable} from '../inputs/AddableInput.tsx'
import {counted} from '../inputs/CountedInput.tsx'
import {required} from '../validation/required.ts'
import {maySay, saysSomethingUpTo} from '../validation/text-rules.ts'
import {addressFields} from './address-fields.ts'
import {languageFields} from './language-fields.ts'

/** How many months a review holds, unless its editor says otherwise. */
const REVIEW_INTERVAL = 12

const todayHere = (): string => dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date())

/** What differs between the titles of pages. */
export interface PageTitle {
  readonly title: string
  readonly description: string
}

/**
 * The title of a page and its slug, which stand first in its form.
 *
 * @param source - the field that a slug is made from
 */
export const pageHead = ({title, description}: PageTitle, source = 'title') => [
  defineField({
    name: 'title',
    components: counted(TITLE_MAX),
    title,
    type: 'string',
    description,
    validation: saysSomethingUpTo(TITLE_MAX),
    group: 'content',
  }),
  ...addressFields(source, {slug: ['content', 'address'], former: 'address'}),
]

/** Who signs a page, when it was reviewed, and what is on the record about it. */
export const pageRecord = () => [
  defineField({
    name: 'author',
    title: 'Author',
    type: 'reference',
    to: [{type: 'person'}],
    description: 'Who wrote this: a person or a desk.',
    validation: required,
    group: 'record',
  }),
  defineField({
    name: 'reviewer',
    title: 'Reviewer',
    type: 'reference',
    to: [{type: 'person'}],
    description: 'Who checks this besides the author.',
    group: 'record',
  }),
  defineField({
    name: 'review',
    components: addable('a review', () => ({at: todayHere(), intervalMonths: REVIEW_INTERVAL})),
    title: 'Last review',
    type: 'review',
    description: 'Who checked what, and when it is due again. Readers see it.',
    group: 'record',
  }),
  defineField({
    name: 'changes',
    title: 'Changes',
    type: 'array',
    of: [defineArrayMember({type: 'change'})],
    description: 'What changed on this page since it was published, newest first. Readers see it.',
    group: 'record',
  }),
  defineField({
    name: 'corrections',
    title: 'Corrections',
    type: 'array',
    of: [defineArrayMember({type: 'correction'})],
    description: 'Errors that stood on this page, and what it says now. Readers see them.',
    group: 'record',
  }),
  defineField({
    name: 'notAClaim',
    title: 'Not a claim',
    type: 'array',
    of: [defineArrayMember({type: 'notAClaim'})],
    description: 'Passages that read like a claim and are none, so that no citation is asked for.',
    group: 'record',
  }),
]

/** How terms of the glossary link from a page, and in which language it is. */
export const pageTail = (type: string) => [
  defineField({
    name: 'linkTerms',
    title: 'Link terms',
    type: 'boolean',
    description: 'Link terms of the glossary where they first occur on this page.',
    initialValue: true,
    group: 'connections',
  }),
  defineField({
    name: 'neverLink',
    title: 'Never link',
    type: 'array',
    of: [defineArrayMember({type: 'string', validation: maySay})],
    options: {layout: 'tags'},
    description: 'Terms that must not be linked on this page.',
    group: 'connections',
  }),
  ...languageFields(type, 'address'),
]
