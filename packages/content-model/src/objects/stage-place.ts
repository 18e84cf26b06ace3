import type {z} from 'zod'
import {object} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'

/** One stage of one model, by the stage's key. */
export const stagePlace = object('stagePlace', {model: reference('stageModel'), key: text})
export type StagePlace = z.infer<typeof stagePlace>

/** An example, as the Content Lake stores it. */
export const stagePlaceExample: z.input<typeof stagePlace> = {
  _type: 'stagePlace',
  model: {_type: 'reference', _ref: 'model-awareness'},
  key: 'problem-aware',
}
