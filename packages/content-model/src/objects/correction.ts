import type {z} from 'zod'
import {day} from '../fields/dates.ts'
import {member} from '../fields/object.ts'
import {text} from '../fields/text.ts'

/** An error that was on the page: what it said, what it says now, and why. */
export const correction = member('correction', {at: day, was: text, now: text, why: text})
export type Correction = z.infer<typeof correction>
