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
