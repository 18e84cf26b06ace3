import {createHash, timingSafeEqual} from 'node:crypto'
import type {IncomingMessage} from 'node:http'
import {ADMINISTRATOR, ANYONE, mayWrite} from '../identity/caller.ts'
import type {Caller} from '../identity/caller.ts'
import {dataRefusal, notLoggedIn, unknownToken} from './refusal.ts'

/** Tells who sends a request, by its `Authorization`; a token that is not ours is refused. */
export function callerOf(request: IncomingMessage, token: string | undefined): Caller {
  const {authorization} = request.headers
  if (authorization === undefined) return ANYONE
  const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
  if (given === undefined || token === undefined || !isSame(given, token)) throw unknownToken()
  return ADMINISTRATOR
}

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

/** Compares hashes, so that the time it takes tells nothing about the token. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(hashOf(one), hashOf(other))
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
