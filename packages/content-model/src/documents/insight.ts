import type {z} from 'zod'
import {day} from '../fields/dates.ts'
import {list} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {faqItem} from '../objects/faq-item.ts'
import {PAGE_TYPES} from '../page-types.ts'
import {figure} from '../portable-text/figure.ts'
import {portableText} from '../portable-text/portable-text.ts'
import {simpleText} from '../portable-text/simple-text.ts'
import {document} from './document.ts'
import {pageFields} from './page-fields.ts'

/** An article. It is on the site from the day in `publishedAt` on. */
export const insight = document('insight', {
  ...pageFields('insight'),
  lead: simpleText,
  body: portableText,
  topics: list(reference('topic')),
  cover: figure.optional(),
  publishedAt: day,
  faq: list(faqItem),
  related: list(reference(...PAGE_TYPES)),
  serves: list(reference('journeyStep')),
})
export type Insight = z.infer<typeof insight>
