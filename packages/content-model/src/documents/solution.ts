import type {z} from 'zod'
import {list, member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text, textUpTo} from '../fields/text.ts'
import {price, priceExample} from '../objects/price.ts'
import {stagePlace, stagePlaceExample} from '../objects/stage-place.ts'
import {PAGE_TYPES} from '../page-types.ts'
import {document} from './document.ts'
import {problem, problemExample} from './journey-step.ts'
import {languageFields, TITLE_MAX} from './page-fields.ts'

/** The same solution, said for one segment of an adoption model. */
export const solutionAngle = member('solutionAngle', {segment: stagePlace, text})
export type SolutionAngle = z.infer<typeof solutionAngle>

/** The pages that take a reader from one stage of awareness to another. */
export const funnelStage = member('funnelStage', {
  from: stagePlace,
  to: stagePlace,
  content: list(reference(...PAGE_TYPES)),
})
export type FunnelStage = z.infer<typeof funnelStage>

/** Something on offer, referenced by steps and never the other way. */
export const solution = document('solution', {
  ...languageFields('solution'),
  title: textUpTo(TITLE_MAX),
  promise: text,
  price: price.optional(),
  problems: list(problem),
  angles: list(solutionAngle),
  funnel: list(funnelStage),
})
export type Solution = z.infer<typeof solution>

/** An example, as the Content Lake stores it. */
export const solutionAngleExample: z.input<typeof solutionAngle> = {
  _type: 'solutionAngle',
  _key: 'a1',
  segment: stagePlaceExample,
  text: 'Shows on one task what the whole would bring.',
}

/** An example, as the Content Lake stores it. */
export const funnelStageExample: z.input<typeof funnelStage> = {
  _type: 'funnelStage',
  _key: 'f1',
  from: stagePlaceExample,
  to: {...stagePlaceExample, key: 'solution-aware'},
  content: [{_type: 'reference', _key: 'c1', _ref: 'entry-base-map'}],
}

/** An example, as the Content Lake stores it. */
export const solutionExample: z.input<typeof solution> = {
  _id: 'solution-kickstart',
  _type: 'solution',
  language: 'en',
  title: 'Kickstart',
  promise: 'One task in production, measured against what it took before.',
  price: priceExample,
  problems: [problemExample],
  angles: [solutionAngleExample],
  funnel: [funnelStageExample],
}
