import {z} from 'zod'
import {day} from '../fields/dates.ts'
import {list, member, whenSound} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'
import {PAGE_TYPES} from '../page-types.ts'
import {portableText} from '../portable-text/portable-text.ts'
import {simpleText} from '../portable-text/simple-text.ts'
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
