import {z} from 'zod'
import {member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {slugText} from '../fields/slug.ts'
import {localizedTexts} from '../objects/localized-text.ts'
import {document} from './document.ts'

/** What a model divides. */
export const STAGE_MODEL_KINDS = ['lifecycle', 'adoption', 'awareness'] as const

/** One stage of a model; `share` is its part of the whole in percent. */
export const stage = member('stage', {
  key: slugText,
  name: localizedTexts,
  description: localizedTexts,
  share: z.number().min(0).max(100).optional(),
})
export type Stage = z.infer<typeof stage>

/** A model of stages, replaceable by another of its kind. Without `origin` it is the house's own. */
export const stageModel = document('stageModel', {
  title: localizedTexts,
  kind: z.enum(STAGE_MODEL_KINDS),
  stages: z.array(stage).min(2),
  origin: reference('source').optional(),
})
export type StageModel = z.infer<typeof stageModel>
