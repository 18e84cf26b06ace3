import type {IncomingMessage} from 'node:http'
import type {Caller} from '../identity/caller.ts'

/** The checks that every request passes, whether it asks for an answer or for a socket. */
export interface Gate {
  /** Where the server listens. */
  port(): number
  /** Refuses a request that was meant for another host. */
  requireOwnHost(request: IncomingMessage): void
  /** Refuses what a page of another site asks for. */
  refuseCrossSite(request: IncomingMessage): void
  /** Tells who sends a request; refuses a token that counts no more. */
  callerOf(request: IncomingMessage): Caller
}
