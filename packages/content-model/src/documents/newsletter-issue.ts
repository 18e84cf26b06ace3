import {z} from 'zod'
import {day} from '../fields/dates.ts'
import {list, member, whenSound} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'
import {PAGE_TYPES} from '../page-types.ts'
import {portableText, portableTextExample} from '../portable-text/portable-text.ts'
import {simpleText, simpleTextExample} from '../portable-text/simple-text.ts'
import type {BadExample} from '../schema/bad-example.ts'
import {document} from './document.ts'
import {pageFields} from './page-fields.ts'

/** A page worth reading, and why. */
export const newsletterPick = member('newsletterPick', {
  reference: reference(...PAGE_TYPES),
  why: text,
})
export type NewsletterPick = z.infer<typeof newsletterPick>

/** A letter, openly archived. Its slug is its number, written out. */
export const newsletterIssue = document('newsletterIssue', {
  ...pageFields('newsletterIssue'),
  number: z.int().min(1),
  sentAt: day,
  intro: simpleText,
  picks: list(newsletterPick),
  body: portableText.optional(),
}).refine((issue) => issue.slug === String(issue.number), {
  error: 'Expected the slug to be the number of the issue.',
  path: ['slug'],
  when: whenSound('slug', 'number'),
})
export type NewsletterIssue = z.infer<typeof newsletterIssue>

/** An example, as the Content Lake stores it. */
export const newsletterPickExample: z.input<typeof newsletterPick> = {
  _type: 'newsletterPick',
  _key: 'p1',
  reference: {_type: 'reference', _ref: 'entry-base-map'},
  why: 'Draw it before the next steering meeting.',
}

/** An example, as the Content Lake stores it. */
export const newsletterIssueExample: z.input<typeof newsletterIssue> = {
  _id: 'issue-1',
  _type: 'newsletterIssue',
  language: 'en',
  title: 'Before anybody signs',
  slug: {_type: 'slug', current: '1'},
  author: {_type: 'reference', _ref: 'person-editorial-desk'},
  number: 1,
  sentAt: '2026-03-05',
  intro: simpleTextExample,
  picks: [newsletterPickExample],
  body: portableTextExample,
}

/** What `newsletterIssue` refuses. */
export const newsletterIssueBadExamples: readonly BadExample[] = [
  {
    because: 'its address is its number',
    value: {...newsletterIssueExample, slug: {_type: 'slug', current: 'march'}},
    at: ['slug'],
  },
  {
    because: 'issues count from 1',
    value: {...newsletterIssueExample, number: 0, slug: {_type: 'slug', current: '0'}},
    at: ['number'],
  },
]
