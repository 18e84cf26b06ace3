import type {Access} from '../perspectives/document-view.ts'

/** Who sends a request, and what they may do. */
export interface Caller {
  /** As listeners and the history name them; `anonymous` for nobody. */
  readonly id: string
  readonly name: string
  readonly access: Access
  /** The hash of the session or token that says so; what they opened ends with it. */
  readonly credential?: string
}

/** Somebody who gave neither token nor session. */
export const ANYONE: Caller = {id: 'anonymous', name: 'Anyone', access: 'anonymous'}

/** Whoever holds the administrator's token. */
export const ADMINISTRATOR: Caller = {
  id: 'administrator',
  name: 'Administrator',
  access: 'administrator',
}

/** Whether somebody may change documents. */
export function mayWrite({access}: Caller): boolean {
  return access === 'editor' || access === 'administrator'
}
