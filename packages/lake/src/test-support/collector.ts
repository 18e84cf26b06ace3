import {parseHeardEvent} from './parse-heard-event.ts'
import type {HeardEvent} from './describe-lake.ts'

/** Gathers events and lets a test wait until there are enough. */
export class Collector {
  readonly #events: HeardEvent[] = []
  readonly #waiting = new Set<() => void>()

  add(event: unknown): void {
    this.#events.push(parseHeardEvent(event))
    for (const look of this.#waiting) look()
  }

  async take(count: number): Promise<HeardEvent[]> {
    const {promise, resolve} = Promise.withResolvers<void>()
    const look = () => {
      if (this.#events.length >= count) resolve()
    }
    this.#waiting.add(look)
    look()
    await promise
    this.#waiting.delete(look)
    return this.#events.slice(0, count)
  }
}
