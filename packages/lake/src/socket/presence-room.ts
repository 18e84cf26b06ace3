import {randomUUID} from 'node:crypto'
import type {RawData, WebSocket} from 'ws'
import type {Caller} from '../identity/caller.ts'
import {isJsonObject} from '../json.ts'
import type {JsonObject} from '../json.ts'

/** Clients take a socket that is silent for longer as dead. */
const HEARTBEAT_MS = 10_000

/** More than any client says or needs; the rest of a minute it is not heard. */
const MESSAGES_PER_MINUTE = 1200

/** Each client subscribes once. */
const SUBSCRIPTION_LIMIT = 8

/** A reader that lags this many bytes behind is cut off. */
const LAG_LIMIT = 1024 * 1024

/**
 * Who is where: each client says what it looks at, and all others are told, over JSON-RPC 2.0 as
 * the Studio speaks it. Nothing is kept beyond the connection.
 */
export class PresenceRoom {
  readonly #members = new Set<Member>()

  /** Serves a socket until it closes; then its sessions are gone for the others. */
  enter(socket: WebSocket, caller: Caller): void {
    const member = new Member(socket, caller)
    this.#members.add(member)
    const heartbeat = setInterval(() => member.send('♥'), HEARTBEAT_MS)
    heartbeat.unref()
    socket.on('message', (data: RawData, isBinary: boolean) => {
      if (!isBinary && Buffer.isBuffer(data)) this.#hear(member, data.toString('utf8'))
    })
    socket.once('close', () => {
      clearInterval(heartbeat)
      this.#members.delete(member)
      for (const session of member.sessions) this.#disconnect(member, session)
    })
  }

  #hear(member: Member, text: string): void {
    const request = member.isHeard() ? parseRequest(text) : undefined
    if (request === undefined) return
    const {id, method, params} = request
    const result = this.#answer(member, method, params)
    const error = {code: -32601, message: `Unknown method or wrong parameters: ${method}`}
    member.send(
      JSON.stringify({jsonrpc: '2.0', id, ...(result === undefined ? {error} : {result})}),
    )
  }

  #answer(member: Member, method: string, params: JsonObject): string | true | undefined {
    const {session, subscriptionId, data} = params
    if (method === 'presence_subscribe') return member.subscribe()
    if (method === 'presence_unsubscribe' && typeof subscriptionId === 'string') {
      member.subscriptions.delete(subscriptionId)
      return true
    }
    if (method === 'presence_rollcall' && typeof session === 'string') {
      this.#tellOthers(member, {type: 'rollCall', i: member.caller.id, session})
      return true
    }
    if (method === 'presence_announce' && isJsonObject(data)) return this.#announce(member, data)
    if (method === 'presence_disconnect' && typeof session === 'string') {
      this.#disconnect(member, session)
      return true
    }
    return undefined
  }

  #announce(member: Member, {sessionId, locations}: JsonObject): true | undefined {
    if (typeof sessionId !== 'string') return undefined
    if (member.sessions.size < SUBSCRIPTION_LIMIT) member.sessions.add(sessionId)
    const m = {sessionId, locations, session: sessionId}
    this.#tellOthers(member, {type: 'state', i: member.caller.id, m})
    return true
  }

  #disconnect(member: Member, session: string): void {
    member.sessions.delete(session)
    this.#tellOthers(member, {type: 'disconnect', i: member.caller.id, m: {session}})
  }

  #tellOthers(sender: Member, result: unknown): void {
    for (const member of this.#members) {
      if (member === sender) continue
      for (const subscription of member.subscriptions) {
        const params = {subscription, result}
        member.send(JSON.stringify({jsonrpc: '2.0', method: 'presence_subscription', params}))
      }
    }
  }
}

/** One socket in the room. */
class Member {
  readonly caller: Caller
  readonly subscriptions = new Set<string>()
  /** What it announced under, so that the others learn when it is gone. */
  readonly sessions = new Set<string>()
  readonly #socket: WebSocket
  #minute = 0
  #heard = 0

  constructor(socket: WebSocket, caller: Caller) {
    this.#socket = socket
    this.caller = caller
  }

  subscribe(): string | undefined {
    if (this.subscriptions.size >= SUBSCRIPTION_LIMIT) return undefined
    const id = randomUUID()
    this.subscriptions.add(id)
    return id
  }

  isHeard(): boolean {
    const minute = Math.floor(performance.now() / 60_000)
    this.#heard = minute === this.#minute ? this.#heard + 1 : 1
    this.#minute = minute
    return this.#heard <= MESSAGES_PER_MINUTE
  }

  send(text: string): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#socket.bufferedAmount > LAG_LIMIT) this.#socket.terminate()
    else this.#socket.send(text)
  }
}

interface Request {
  readonly id: string | number
  readonly method: string
  readonly params: JsonObject
}

/** What is no request is not answered: there is no id to answer to. */
function parseRequest(text: string): Request | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  if (!isJsonObject(value)) return undefined
  const {id, method, params} = value
  const isNamed = typeof id === 'string' || typeof id === 'number'
  if (!isNamed || typeof method !== 'string') return undefined
  return {id, method, params: isJsonObject(params) ? params : {}}
}
