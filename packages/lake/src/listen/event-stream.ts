import type {ServerResponse} from 'node:http'

/** A reader that lags this many bytes behind is cut off; it reconnects and reads afresh. */
const LAG_LIMIT = 16 * 1024 * 1024

/** Proxies and clients take a connection that is silent for longer as dead. */
const HEARTBEAT_MS = 20_000

/** Server-sent events over a response, with a heartbeat, until either side closes it. */
export class EventStream {
  readonly #response: ServerResponse
  readonly #heartbeat: NodeJS.Timeout

  constructor(response: ServerResponse) {
    this.#response = response
    response.writeHead(200, {'content-type': 'text/event-stream', 'x-accel-buffering': 'no'})
    response.write(':\n\n')
    this.#heartbeat = setInterval(() => this.#write(':\n\n'), HEARTBEAT_MS)
    this.#heartbeat.unref()
    response.once('close', () => clearInterval(this.#heartbeat))
  }

  /** JSON has no line breaks, so that one `data` line always holds it. */
  send(event: string, data: unknown, id?: string): void {
    const idLine = id === undefined ? '' : `id: ${id}\n`
    this.#write(`event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`)
  }

  end(): void {
    this.#response.end()
  }

  #write(text: string): void {
    if (this.#response.writableLength > LAG_LIMIT) this.#response.destroy()
    else this.#response.write(text)
  }
}
