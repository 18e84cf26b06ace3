import type {ServerResponse} from 'node:http'
import type {WebSocket} from 'ws'

/** Where the text of an event stream goes: a response, or a socket whose messages are its pieces. */
export interface EventSink {
  write(text: string): void
  /** How many bytes wait for the reader. */
  waiting(): number
  end(): void
  /** Cuts the reader off. */
  destroy(): void
  onClose(tell: () => void): void
}

/** Server-sent events as an answer to a request. */
export function responseSink(response: ServerResponse): EventSink {
  response.writeHead(200, {'content-type': 'text/event-stream', 'x-accel-buffering': 'no'})
  return {
    write: (text) => void response.write(text),
    waiting: () => response.writableLength,
    end: () => void response.end(),
    destroy: () => void response.destroy(),
    onClose: (tell) => void response.once('close', tell),
  }
}

/** The same text over a socket, for pages that may not open more connections. */
export function socketSink(socket: WebSocket): EventSink {
  return {
    write: (text) => socket.send(text),
    waiting: () => socket.bufferedAmount,
    end: () => socket.close(1000),
    destroy: () => socket.terminate(),
    onClose: (tell) => void socket.once('close', tell),
  }
}
