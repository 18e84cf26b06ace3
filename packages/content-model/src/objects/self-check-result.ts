import {z} from 'zod'
import {href} from '../fields/href.ts'
import {list, member, object, whenSound} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {slugText} from '../fields/slug.ts'
import {text} from '../fields/text.ts'
import {PAGE_TYPES} from '../page-types.ts'
import {simpleText, simpleTextExample} from '../portable-text/simple-text.ts'
import type {BadExample} from '../schema/bad-example.ts'
import {MEASURES, selfCheckCondition, selfCheckConditionExample} from './self-check-condition.ts'

/** What to do next: a page of this site, or an address. */
export const recommendation = member('recommendation', {
  text,
  page: reference(...PAGE_TYPES).optional(),
  href: href.optional(),
}).refine((value) => value.page === undefined || value.href === undefined, {
  error: 'Expected a page or an address, and not both.',
  path: ['page'],
  when: whenSound('page', 'href'),
})
export type Recommendation = z.infer<typeof recommendation>

/** When a result is the result: a condition, or a band of the total. */
export const resultTrigger = z.discriminatedUnion('kind', [
  object('resultTrigger', {kind: z.literal('rule'), condition: selfCheckCondition}),
  object('resultTrigger', {
    kind: z.literal('band'),
    measure: z.enum(MEASURES),
    from: z.int(),
    to: z.int(),
  }),
])
export type ResultTrigger = z.infer<typeof resultTrigger>

/** One outcome, with what to do next; `notAFit` is the honest no. */
export const selfCheckResult = member('selfCheckResult', {
  key: slugText,
  title: text,
  when: resultTrigger,
  body: simpleText,
  recommendations: list(recommendation),
  notAFit: z.boolean().default(false),
  place: reference('journeyStep').optional(),
})
export type SelfCheckResult = z.infer<typeof selfCheckResult>

/** An example, as the Content Lake stores it. */
export const recommendationExample: z.input<typeof recommendation> = {
  _type: 'recommendation',
  _key: 'rec1',
  text: 'Draw the base map of one task first.',
  page: {_type: 'reference', _ref: 'entry-base-map'},
}

/** What `recommendation` refuses. */
export const recommendationBadExamples: readonly BadExample[] = [
  {
    because: 'it leads to two places',
    value: {...recommendationExample, href: '/glossary/'},
    at: ['page'],
  },
]

/** An example, as the Content Lake stores it. */
export const resultTriggerExample: z.input<typeof resultTrigger> = {
  _type: 'resultTrigger',
  kind: 'rule',
  condition: selfCheckConditionExample,
}

/** An example, as the Content Lake stores it. */
export const selfCheckResultExample: z.input<typeof selfCheckResult> = {
  _type: 'selfCheckResult',
  _key: 'worth-it',
  key: 'worth-it',
  title: 'Worth a pilot',
  when: resultTriggerExample,
  body: simpleTextExample,
  recommendations: [recommendationExample],
}
