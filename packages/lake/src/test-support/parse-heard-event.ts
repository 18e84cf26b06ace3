import {z} from 'zod'
import type {HeardEvent} from './describe-lake.ts'

const heardEvent = z.looseObject({
  documentId: z.string(),
  transition: z.string(),
  transactionTotalEvents: z.number(),
  transactionCurrentEvent: z.number(),
})

/** Narrows what came over the wire. */
export function parseHeardEvent(event: unknown): HeardEvent {
  return heardEvent.parse(event)
}
