import type {IncomingMessage} from 'node:http'
import {STATUS_CODES} from 'node:http'
import type {Duplex} from 'node:stream'
import {WebSocketServer} from 'ws'
import type {WebSocket} from 'ws'
import {requireLogin} from '../http/require-role.ts'
import {requireAllowedOrigin} from '../http/cors.ts'
import type {Gate} from '../http/gate.ts'
import {requireDataset, requireRoom} from '../http/lake-services.ts'
import type {LakeServices} from '../http/lake-services.ts'
import {openListener} from '../http/open-listener.ts'
import {refusalOf, unknownEndpoint} from '../http/refusal.ts'
import type {Caller} from '../identity/caller.ts'
import {socketSink} from '../listen/event-sink.ts'
import {PresenceRoom} from './presence-room.ts'

/** A presence message names a few fields of a form. */
const MESSAGE_LIMIT = 64 * 1024

/** Turns requests of a server into sockets, after the checks that every request passes. */
export function socketsOf(lake: LakeServices, gate: Gate) {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_LIMIT,
    perMessageDeflate: false,
  })
  const room = new PresenceRoom()
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // A socket that breaks has nobody to tell but its own close.
    socket.on('error', () => socket.destroy())
    try {
      const {serve, caller} = destinationOf(lake, gate, room, request)
      server.handleUpgrade(request, socket, head, (open) => {
        open.on('error', () => open.terminate())
        lake.connections.add(caller, {
          end: () => open.close(4001, 'The session has ended'),
          onClose: (tell) => void open.once('close', tell),
        })
        serve(open)
      })
    } catch (error) {
      refuse(lake, socket, error)
    }
  }
}

interface Destination {
  readonly caller: Caller
  readonly serve: (socket: WebSocket) => void
}

function destinationOf(
  lake: LakeServices,
  gate: Gate,
  room: PresenceRoom,
  request: IncomingMessage,
): Destination {
  gate.requireOwnHost(request)
  // A browser opens sockets to anywhere and asks nobody: a foreign page is refused here.
  requireAllowedOrigin(request, lake.origins)
  gate.refuseCrossSite(request)
  const url = URL.parse(request.url ?? '/', 'http://lake')
  const match = /^\/v(?:1|X|20\d\d-\d\d-\d\d)\/(data\/listen|socket)\/([^/]+)$/.exec(
    url?.pathname ?? '',
  )
  if (url === null || match === null) throw unknownEndpoint()
  const caller = gate.callerOf(request)
  requireDataset(lake, match[2])
  requireRoom(lake)
  const search = url.searchParams
  if (match[1] === 'data/listen') {
    // A browser sends no headers of the page's own with a socket.
    const asked = {search, caller, lastEventId: search.get('lastEventId') ?? undefined}
    return {caller, serve: (socket) => openListener(lake, asked, socketSink(socket))}
  }
  requireLogin(caller)
  return {caller, serve: (socket) => room.enter(socket, caller)}
}

function refuse(lake: LakeServices, socket: Duplex, error: unknown): void {
  const {status, body} = refusalOf(error)
  if (status === 500) lake.onError(error)
  const text = JSON.stringify(body)
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Error'}\r\n` +
      'Content-Type: application/json; charset=utf-8\r\nConnection: close\r\n' +
      `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  )
}
