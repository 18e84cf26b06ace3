import type {IncomingMessage} from 'node:http'
import {ADMINISTRATOR, ANYONE} from '../identity/caller.ts'
import type {Caller} from '../identity/caller.ts'
import {isSameSecret} from '../identity/secret.ts'
import type {Sessions} from '../identity/sessions.ts'
import type {Tokens} from '../identity/tokens.ts'
import type {Gate} from './gate.ts'
import {requireOwnHost} from './host-check.ts'
import {unknownToken} from './refusal.ts'
import {mayUseCookie, refuseCrossSite} from './request-origin.ts'
import {readSessionCookie} from './session-cookie.ts'

/** Whom a gate knows, and where it stands. */
export interface GateOptions {
  /** The administrator's token of this start. */
  readonly token: string | undefined
  readonly tokens: Tokens
  readonly sessions: Sessions
  readonly origins: readonly string[]
  /** Known once the server listens, and no request comes sooner. */
  readonly port: () => number
}

/** The checks of a lake's server. */
export function lakeGate({token, tokens, sessions, origins, port}: GateOptions): Gate {
  return {
    port,
    requireOwnHost: (request) => requireOwnHost(request, port()),
    refuseCrossSite: (request) => refuseCrossSite(request, origins),
    callerOf(request) {
      const {authorization} = request.headers
      if (authorization !== undefined) return byToken(authorization)
      const cookie = mayUseCookie(request) ? readSessionCookie(request, port()) : undefined
      return (cookie === undefined ? undefined : sessions.find(cookie)) ?? ANYONE
    },
  }

  /** A token that is not ours is refused also where none is needed: its sender is mistaken. */
  function byToken(
    authorization: NonNullable<IncomingMessage['headers']['authorization']>,
  ): Caller {
    const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
    if (given === undefined) throw unknownToken()
    if (token !== undefined && isSameSecret(given, token)) return ADMINISTRATOR
    const caller = tokens.find(given)
    if (caller === undefined) throw unknownToken()
    return caller
  }
}
