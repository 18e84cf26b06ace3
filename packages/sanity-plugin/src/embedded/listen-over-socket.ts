/**
 * Listens to the lake through a socket, and answers as a fetch of an event stream would.
 *
 * Each message of the socket is a piece of the stream. A socket that does not open rejects like a
 * fetch without a connection; one that closes ends the stream. Whoever listens tries again then.
 *
 * @param address - the address of the event stream, over plain HTTP
 * @param lastEventId - the last event that was had, to go on from there; a browser sends no headers
 * with a socket, so it stands in the address
 */
export const listenOverSocket = (
  address: URL,
  signal?: AbortSignal,
  lastEventId?: string,
): Promise<Response> => {
  const target = new URL(address)
  target.protocol = 'ws:'
  if (lastEventId !== undefined) target.searchParams.set('lastEventId', lastEventId)
  const socket = new WebSocket(target)
  const {promise, resolve, reject} = Promise.withResolvers<Response>()
  const encoder = new TextEncoder()
  let isRead = true
  const events = new ReadableStream<Uint8Array>({
    start: (controller) => {
      socket.addEventListener('message', ({data}) => {
        if (isRead && typeof data === 'string') controller.enqueue(encoder.encode(data))
      })
      socket.addEventListener('close', () => {
        reject(new TypeError(`The listener at ${target.pathname} could not connect.`))
        if (isRead) controller.close()
        isRead = false
      })
    },
    cancel: () => {
      isRead = false
      socket.close()
    },
  })
  socket.addEventListener('open', () => {
    resolve(new Response(events, {headers: {'content-type': 'text/event-stream'}}))
  })
  const stop = () => {
    reject(signal?.reason)
    socket.close()
  }
  if (signal?.aborted) stop()
  else signal?.addEventListener('abort', stop, {once: true})
  return promise
}
