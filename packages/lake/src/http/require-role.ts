import {mayWrite} from '../identity/caller.ts'
import type {Caller} from '../identity/caller.ts'
import {dataRefusal, notLoggedIn} from './refusal.ts'

/** Refuses whoever gave neither token nor session. */
export function requireLogin({access}: Caller): void {
  if (access === 'anonymous') throw notLoggedIn()
}

/** Refuses whoever may not change documents. */
export function requireEditor(caller: Caller): void {
  requireLogin(caller)
  if (mayWrite(caller)) return
  const description = 'Insufficient permissions; permission "update" required'
  throw dataRefusal(403, 'insufficientPermissionsError', description, {permission: 'update'})
}
