import type {z} from 'zod'
import {member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'

/** The map of a journey, drawn in the running text. */
export const journeyMap = member('journeyMap', {journey: reference('journey')})
export type JourneyMap = z.infer<typeof journeyMap>

/** An example, as the Content Lake stores it. */
export const journeyMapExample: z.input<typeof journeyMap> = {
  _type: 'journeyMap',
  _key: 'm1',
  journey: {_type: 'reference', _ref: 'journey-engagement'},
}
