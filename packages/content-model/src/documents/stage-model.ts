import {z} from 'zod'
import {member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {slugText} from '../fields/slug.ts'
import {localizedTexts} from '../objects/localized-text.ts'
import type {BadExample} from '../schema/bad-example.ts'
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

/** An example, as the Content Lake stores it. */
export const stageExample: z.input<typeof stage> = {
  _type: 'stage',
  _key: 'early-majority',
  key: 'early-majority',
  name: [{_type: 'localizedText', _key: 'en', language: 'en', value: 'Early majority'}],
  description: [
    {
      _type: 'localizedText',
      _key: 'en',
      language: 'en',
      value: 'Adopts what has worked for somebody like them.',
    },
  ],
  share: 34,
}

/** An example, as the Content Lake stores it. */
export const stageModelExample: z.input<typeof stageModel> = {
  _id: 'model-adoption',
  _type: 'stageModel',
  title: [{_type: 'localizedText', _key: 'en', language: 'en', value: 'Adopter categories'}],
  kind: 'adoption',
  stages: [
    stageExample,
    {
      ...stageExample,
      _key: 'late-majority',
      key: 'late-majority',
      name: [{_type: 'localizedText', _key: 'en', language: 'en', value: 'Late majority'}],
    },
  ],
  origin: {_type: 'reference', _ref: 'source-rogers'},
}

/** What `stageModel` refuses. */
export const stageModelBadExamples: readonly BadExample[] = [
  {
    because: 'one stage divides nothing',
    value: {...stageModelExample, stages: [stageExample]},
    at: ['stages'],
  },
  {
    because: 'a share is a part of the whole',
    value: {...stageModelExample, stages: [{...stageExample, share: 134}, stageExample]},
    at: ['stages', 0, 'share'],
  },
]
