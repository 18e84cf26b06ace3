import {z} from 'zod'
import {list} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {selfCheckDimension, selfCheckDimensionExample} from '../objects/self-check-dimension.ts'
import {selfCheckQuestion, selfCheckQuestionExample} from '../objects/self-check-question.ts'
import {selfCheckResult, selfCheckResultExample} from '../objects/self-check-result.ts'
import {worksheet, worksheetExample} from '../objects/worksheet.ts'
import {simpleText, simpleTextExample} from '../portable-text/simple-text.ts'
import type {BadExample} from '../schema/bad-example.ts'
import {document} from './document.ts'
import {pageFields} from './page-fields.ts'

/** Longest time a check may say it takes, in minutes. */
export const MINUTES_MAX = 30

/** A short check with an instant result. It is a definition the self-check engine plays. */
export const selfCheck = document('selfCheck', {
  ...pageFields('selfCheck'),
  intro: simpleText,
  minutes: z.int().min(1).max(MINUTES_MAX),
  dimensions: z.array(selfCheckDimension).min(1),
  questions: z.array(selfCheckQuestion).min(1),
  results: z.array(selfCheckResult).min(1),
  worksheet: worksheet.optional(),
  method: simpleText,
  serves: list(reference('journeyStep')),
})
export type SelfCheck = z.infer<typeof selfCheck>

/** An example, as the Content Lake stores it. */
export const selfCheckExample: z.input<typeof selfCheck> = {
  _id: 'check-pilot',
  _type: 'selfCheck',
  language: 'en',
  title: 'Is this use case worth a pilot?',
  slug: {_type: 'slug', current: 'worth-a-pilot'},
  author: {_type: 'reference', _ref: 'person-editorial-desk'},
  intro: simpleTextExample,
  minutes: 2,
  dimensions: [selfCheckDimensionExample],
  questions: [selfCheckQuestionExample],
  results: [
    selfCheckResultExample,
    {
      ...selfCheckResultExample,
      _key: 'not-now',
      key: 'not-now',
      title: 'Not now',
      when: {_type: 'resultTrigger', kind: 'band', measure: 'percent', from: 0, to: 100},
      notAFit: true,
    },
  ],
  worksheet: worksheetExample,
  method: simpleTextExample,
  serves: [{_type: 'reference', _key: 's1', _ref: 'step-kickstart'}],
}

/** What `selfCheck` refuses. */
export const selfCheckBadExamples: readonly BadExample[] = [
  {
    because: 'a check is short',
    value: {...selfCheckExample, minutes: MINUTES_MAX + 1},
    at: ['minutes'],
  },
  {because: 'it asks nothing', value: {...selfCheckExample, questions: []}, at: ['questions']},
  {
    because: 'it does not say how it scores',
    value: {...selfCheckExample, method: undefined},
    at: ['method'],
  },
]
