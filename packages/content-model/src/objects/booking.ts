import type {z} from 'zod'
import {webAddress} from '../fields/href.ts'
import {object} from '../fields/object.ts'
import {textUpTo} from '../fields/text.ts'
import type {BadExample} from '../schema/bad-example.ts'
import {LABEL_MAX} from './call-to-action.ts'

/** Where a step is booked: a plain link to the company's own booking service. */
export const booking = object('booking', {label: textUpTo(LABEL_MAX), href: webAddress})
export type Booking = z.infer<typeof booking>

/** An example, as the Content Lake stores it. */
export const bookingExample: z.input<typeof booking> = {
  _type: 'booking',
  label: 'Book the kickstart',
  href: 'https://booking.example.com/kickstart',
}

/** What `booking` refuses. */
export const bookingBadExamples: readonly BadExample[] = [
  {
    because: 'a booking service is on the web',
    value: {...bookingExample, href: '/kickstart/'},
    at: ['href'],
  },
]
