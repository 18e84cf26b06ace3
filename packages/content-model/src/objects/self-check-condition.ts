import {z} from 'zod'
import {member, object} from '../fields/object.ts'
import {slugText} from '../fields/slug.ts'
import type {BadExample} from '../schema/bad-example.ts'

/** In what a band, or a test of a score, is measured. */
export const MEASURES = ['points', 'percent'] as const

const testOf = <Kind extends z.ZodType, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  member('selfCheckTest', {kind, ...shape})

/** One thing that can be true of the answers so far. */
export const selfCheckTest = z.discriminatedUnion('kind', [
  testOf(z.literal('is'), {question: slugText, option: slugText}),
  testOf(z.literal('contains'), {question: slugText, option: slugText}),
  testOf(z.enum(['answerAtLeast', 'answerAtMost']), {question: slugText, value: z.int()}),
  testOf(z.enum(['scoreAtLeast', 'scoreAtMost']), {
    // Without a dimension, the total.
    dimension: slugText.optional(),
    measure: z.enum(MEASURES),
    value: z.int(),
  }),
])
export type SelfCheckTest = z.infer<typeof selfCheckTest>

/** All or any of some tests on what was answered before. */
export const selfCheckCondition = object('selfCheckCondition', {
  match: z.enum(['all', 'any']).default('all'),
  tests: z.array(selfCheckTest).min(1),
})
export type SelfCheckCondition = z.infer<typeof selfCheckCondition>

/** An example, as the Content Lake stores it. */
export const selfCheckTestExample: z.input<typeof selfCheckTest> = {
  _type: 'selfCheckTest',
  _key: 't1',
  kind: 'is',
  question: 'owner',
  option: 'yes',
}

/** What `selfCheckTest` refuses. */
export const selfCheckTestBadExamples: readonly BadExample[] = [
  {
    because: 'no test of this kind exists',
    value: {_type: 'selfCheckTest', _key: 't1', kind: 'matches', question: 'owner'},
    at: ['kind'],
  },
]

/** An example, as the Content Lake stores it. */
export const selfCheckConditionExample: z.input<typeof selfCheckCondition> = {
  _type: 'selfCheckCondition',
  match: 'all',
  tests: [selfCheckTestExample],
}

/** What `selfCheckCondition` refuses. */
export const selfCheckConditionBadExamples: readonly BadExample[] = [
  {because: 'it tests nothing', value: {_type: 'selfCheckCondition', tests: []}, at: ['tests']},
]
