import type {z} from 'zod'
import {list, member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {slugText} from '../fields/slug.ts'
import {document} from './document.ts'

/** A stage of one model and the stage of the other that takes its place. */
export const stagePair = member('stagePair', {from: slugText, to: slugText})
export type StagePair = z.infer<typeof stagePair>

/** How the stages of one model translate into another's. */
export const stageMapping = document('stageMapping', {
  from: reference('stageModel'),
  to: reference('stageModel'),
  pairs: list(stagePair),
})
export type StageMapping = z.infer<typeof stageMapping>

/** An example, as the Content Lake stores it. */
export const stagePairExample: z.input<typeof stagePair> = {
  _type: 'stagePair',
  _key: 'p1',
  from: 'problem-aware',
  to: 'symptom-aware',
}

/** An example, as the Content Lake stores it. */
export const stageMappingExample: z.input<typeof stageMapping> = {
  _id: 'mapping-awareness',
  _type: 'stageMapping',
  from: {_type: 'reference', _ref: 'model-awareness'},
  to: {_type: 'reference', _ref: 'model-awareness-seven'},
  pairs: [stagePairExample],
}
