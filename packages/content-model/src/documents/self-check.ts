import {z} from 'zod'
import {list} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {selfCheckDimension} from '../objects/self-check-dimension.ts'
import {selfCheckQuestion} from '../objects/self-check-question.ts'
import {selfCheckResult} from '../objects/self-check-result.ts'
import {worksheet} from '../objects/worksheet.ts'
import {simpleText} from '../portable-text/simple-text.ts'
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
