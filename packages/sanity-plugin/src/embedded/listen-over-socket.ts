/**
 * Listens to the lake through a socket, and answers as a fetch of an event stream would.
 *
 * Each message of the socket is a piece of the stream. A socket that does not open rejects like a
 * fetch without a connection; one that closes ends the stream. Whoever listens tries again then.
 *
 * @param address - the address of the event stream, over plain HTTP
 */
export const listenOverSocket = (address: URL, signal?: AbortSignal): Promise<Response> => {
  const target = new URL(address)
  target.protocol = 'ws:'
  const socket = new WebSocket(target)
  const {promise, resolve, reject} = Promise.withResolvers<Response>()
  const encoder = new TextEncoder()
  const events = new ReadableStream<Uint8Array>({
    start: (controller) => {
      socket.addEventListener('message', ({data}) => {
        if (typeof data === 'string') controller.enqueue(encoder.encode(data))
      })
      socket.addEventListener('close', () => {
        reject(new TypeError(`The listener at ${target.pathname} could not connect.`))
        closeOnce(controller)
      })
    },
    cancel: () => socket.close(),
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

/** Ends a stream that its reader may have cancelled before. */
const closeOnce = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
  if (controller.desiredSize !== null && controller.desiredSize !== 0) controller.close()
}
