import type {EventSink} from './event-sink.ts'

/** A reader that lags this many bytes behind is cut off; it reconnects and reads afresh. */
const LAG_LIMIT = 16 * 1024 * 1024

/** Proxies and clients take a connection that is silent for longer as dead. */
const HEARTBEAT_MS = 20_000

/** Server-sent events, with a heartbeat, until either side closes them. */
export class EventStream {
  readonly #sink: EventSink
  readonly #heartbeat: NodeJS.Timeout

  constructor(sink: EventSink) {
    this.#sink = sink
    sink.write(':\n\n')
    this.#heartbeat = setInterval(() => this.#write(':\n\n'), HEARTBEAT_MS)
    this.#heartbeat.unref()
    sink.onClose(() => clearInterval(this.#heartbeat))
  }

  /** JSON has no line breaks, so that one `data` line always holds it. */
  send(event: string, data: unknown, id?: string): void {
    const idLine = id === undefined ? '' : `id: ${id}\n`
    this.#write(`event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`)
  }

  end(): void {
    this.#sink.end()
  }

  #write(text: string): void {
    if (this.#sink.waiting() > LAG_LIMIT) this.#sink.destroy()
    else this.#sink.write(text)
  }
}
