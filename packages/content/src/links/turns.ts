import {setTimeout as sleep} from 'node:timers/promises'

interface Host {
  /** Settles when all who came before are done. */
  last: Promise<unknown>
  /** When it may be asked again, on the clock of this process. */
  until: number
  pause: number
}

/** Gives turns: one at a time at each host, with a pause between, and several hosts side by side. */
export class Turns {
  readonly #hosts = new Map<string, Host>()
  readonly #waiting: (() => void)[] = []
  readonly #pause: number
  #free: number

  constructor(limits: {readonly hosts: number; readonly pause: number}) {
    this.#free = limits.hosts
    this.#pause = limits.pause
  }

  /** Does the work when it is its turn at the host. */
  take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const host = this.#host(name)
    const turn = host.last.then(async () => {
      for (let rest = host.until - performance.now(); rest > 0;) {
        await sleep(rest)
        rest = host.until - performance.now()
      }
      await this.#enter()
      try {
        return await work()
      } finally {
        this.#leave()
        this.delay(name, host.pause)
      }
    })
    // Whoever is next waits for the end of it, however it ended; the caller is told of a failure.
    host.last = turn.then(
      () => undefined,
      () => undefined,
    )
    return turn
  }

  /** Leaves a host alone for some milliseconds from now. */
  delay(name: string, milliseconds: number): void {
    const host = this.#host(name)
    host.until = Math.max(host.until, performance.now() + milliseconds)
  }

  /** Makes the pause at a host longer, as it asks for. */
  slowDown(name: string, pause: number): void {
    const host = this.#host(name)
    host.pause = Math.max(host.pause, pause)
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name)
    if (known !== undefined) return known
    const host = {last: Promise.resolve(), until: 0, pause: this.#pause}
    this.#hosts.set(name, host)
    return host
  }

  async #enter(): Promise<void> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  #leave(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#free += 1
    else next()
  }
}
