import type {z} from 'zod'
import {day} from '../fields/dates.ts'
import {list} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {changeExample} from '../objects/change.ts'
import {correctionExample} from '../objects/correction.ts'
import {faqItem} from '../objects/faq-item.ts'
import {notAClaimExample} from '../objects/not-a-claim.ts'
import {reviewExample} from '../objects/review.ts'
import {PAGE_TYPES} from '../page-types.ts'
import {figure} from '../portable-text/figure.ts'
import {portableText, portableTextExample} from '../portable-text/portable-text.ts'
import {simpleText, simpleTextExample} from '../portable-text/simple-text.ts'
import type {BadExample} from '../schema/bad-example.ts'
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

/** An example, as the Content Lake stores it. */
export const insightExample: z.input<typeof insight> = {
  _id: 'insight-first-week',
  _type: 'insight',
  language: 'en',
  title: 'The first real week',
  slug: {_type: 'slug', current: 'the-first-real-week'},
  author: {_type: 'reference', _ref: 'person-editorial-desk'},
  lead: simpleTextExample,
  body: portableTextExample,
  topics: [{_type: 'reference', _key: 't1', _ref: 'topic-onboarding'}],
  publishedAt: '2026-02-03',
  review: reviewExample,
  changes: [changeExample],
  corrections: [correctionExample],
  notAClaim: [notAClaimExample],
}

/** What `insight` refuses. */
export const insightBadExamples: readonly BadExample[] = [
  {
    because: 'an article is on the site from a day on',
    value: {...insightExample, publishedAt: undefined},
    at: ['publishedAt'],
  },
  {
    because: 'a day is a day',
    value: {...insightExample, publishedAt: '3 February 2026'},
    at: ['publishedAt'],
  },
]
