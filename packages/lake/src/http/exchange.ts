import type {IncomingMessage, ServerResponse} from 'node:http'
import type {Caller} from '../identity/caller.ts'
import type {LakeServices} from './lake-services.ts'

/** One request, as far as it is understood before its endpoint takes over, and its response. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly lake: LakeServices
  /** `1`, `X` or a date. */
  readonly apiVersion: string
  /** The named parts of the path, decoded. */
  readonly path: Readonly<Record<string, string>>
  readonly search: URLSearchParams
  readonly caller: Caller
  /** Where the lake listens. */
  readonly port: number
  /** Aborts when the client goes away before it has its answer. */
  readonly signal: AbortSignal
}

/** Answers one kind of request; what it throws is answered as an error. */
export type Endpoint = (exchange: Exchange) => Promise<void> | void
