import type {z} from 'zod'
import {member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'

/** The map of a journey, drawn in the running text. */
export const journeyMap = member('journeyMap', {journey: reference('journey')})
export type JourneyMap = z.infer<typeof journeyMap>
