import type {z} from 'zod'
import {webAddress} from '../fields/href.ts'
import {object} from '../fields/object.ts'
import {textUpTo} from '../fields/text.ts'
import {LABEL_MAX} from './call-to-action.ts'

/** Where a step is booked: a plain link to the company's own booking service. */
export const booking = object('booking', {label: textUpTo(LABEL_MAX), href: webAddress})
export type Booking = z.infer<typeof booking>
