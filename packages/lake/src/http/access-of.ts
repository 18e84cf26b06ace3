import {createHash, timingSafeEqual} from 'node:crypto'
import type {IncomingMessage} from 'node:http'
import type {Access} from '../perspectives/document-view.ts'
import {refusal, unknownToken} from './refusal.ts'

/** Tells who sends a request, by its `Authorization`; a token that is not ours is refused. */
export function accessOf(request: IncomingMessage, token: string | undefined): Access {
  const {authorization} = request.headers
  if (authorization === undefined) return 'anonymous'
  const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
  if (given === undefined || token === undefined || !isSame(given, token)) throw unknownToken()
  return 'administrator'
}

/** Refuses everyone but the administrator. */
export function requireAdministrator(access: Access): void {
  if (access === 'administrator') return
  throw refusal(401, 'You must be logged in', {errorCode: 'SIO-401-ANF'})
}

/** Compares hashes, so that the time it takes tells nothing about the token. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(hashOf(one), hashOf(other))
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
