import {z} from 'zod'
import {list, member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {slugText} from '../fields/slug.ts'
import {text} from '../fields/text.ts'
import type {BadExample} from '../schema/bad-example.ts'
import {selfCheckCondition} from './self-check-condition.ts'
import {selfCheckPoints, selfCheckPointsExample, selfCheckRange} from './self-check-points.ts'

/** The kinds of question. */
export const QUESTION_KINDS = ['oneChoice', 'severalChoices', 'scale', 'number'] as const

/** One answer to choose; "no answer" counts like a skipped question. */
export const selfCheckOption = member('selfCheckOption', {
  key: slugText,
  text,
  points: list(selfCheckPoints),
  isNoAnswer: z.boolean().default(false),
})
export type SelfCheckOption = z.infer<typeof selfCheckOption>

const questionOf = <Kind extends (typeof QUESTION_KINDS)[number], Shape extends z.ZodRawShape>(
  kind: Kind,
  shape: Shape,
) =>
  member('selfCheckQuestion', {
    kind: z.literal(kind),
    key: slugText,
    text,
    help: text.optional(),
    required: z.boolean().default(true),
    showIf: selfCheckCondition.optional(),
    ...shape,
  })

/** One question of a self-check, told apart by `kind`. */
export const selfCheckQuestion = z.discriminatedUnion('kind', [
  questionOf('oneChoice', {options: z.array(selfCheckOption).min(2)}),
  questionOf('severalChoices', {options: z.array(selfCheckOption).min(2)}),
  questionOf('scale', {
    from: z.int(),
    to: z.int(),
    fromLabel: text,
    toLabel: text,
    ranges: list(selfCheckRange),
  }),
  questionOf('number', {
    unit: text,
    min: z.int(),
    max: z.int(),
    default: z.int().optional(),
    defaultFrom: reference('claim').optional(),
    ranges: list(selfCheckRange),
  }),
])
export type SelfCheckQuestion = z.infer<typeof selfCheckQuestion>

/** An example, as the Content Lake stores it. */
export const selfCheckOptionExample: z.input<typeof selfCheckOption> = {
  _type: 'selfCheckOption',
  _key: 'yes',
  key: 'yes',
  text: 'Yes, by name',
  points: [selfCheckPointsExample],
}

/** An example, as the Content Lake stores it. */
export const selfCheckQuestionExample: z.input<typeof selfCheckQuestion> = {
  _type: 'selfCheckQuestion',
  _key: 'owner',
  kind: 'oneChoice',
  key: 'owner',
  text: 'Does one person own the task from end to end?',
  options: [selfCheckOptionExample, {_type: 'selfCheckOption', _key: 'no', key: 'no', text: 'No'}],
}

/** What `selfCheckQuestion` refuses. */
export const selfCheckQuestionBadExamples: readonly BadExample[] = [
  {
    because: 'one option is no choice',
    value: {...selfCheckQuestionExample, options: [selfCheckOptionExample]},
    at: ['options'],
  },
  {
    because: 'no question of this kind exists',
    value: {...selfCheckQuestionExample, kind: 'freeText'},
    at: ['kind'],
  },
]
