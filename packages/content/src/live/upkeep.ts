import {Derived} from './reactive.ts'

/** One answer for each of many ids, all of them kept up to date; who keeps them hears of changes. */
export class Upkeep<Value> {
  readonly #answers = new Map<string, Watched<Value>>()
  readonly #work: (id: string) => Value
  readonly #onChange: (id: string, before: Value | undefined, after: Value) => void
  #waiting: Watched<Value>[] = []

  constructor(
    work: (id: string) => Value,
    onChange: (id: string, before: Value | undefined, after: Value) => void,
  ) {
    this.#work = work
    this.#onChange = onChange
  }

  /** Answers for one id from now on. */
  watch(id: string): void {
    if (this.#answers.has(id)) return
    const waiting = (answer: Watched<Value>) => this.#waiting.push(answer)
    const answer = new Watched(id, this.#work, waiting)
    this.#answers.set(id, answer)
    this.#waiting.push(answer)
  }

  /** The answer for an id, for whoever follows it. */
  of(id: string): Value | undefined {
    this.watch(id)
    return this.#answers.get(id)?.get()
  }

  /** Brings every answer up to date; those that were not reached because one failed wait on. */
  refresh(): void {
    let done = 0
    try {
      for (; done < this.#waiting.length; done++) {
        const answer = this.#waiting[done]
        if (answer === undefined) continue
        const before = answer.told
        const after = answer.refresh()
        answer.told = after
        if (before !== after) this.#onChange(answer.id, before, after)
      }
    } finally {
      this.#waiting = this.#waiting.slice(done)
    }
  }
}

class Watched<Value> extends Derived<Value> {
  readonly id: string
  /** The answer that was told last. */
  told: Value | undefined
  readonly #waiting: (answer: Watched<Value>) => void

  constructor(id: string, work: (id: string) => Value, waiting: (answer: Watched<Value>) => void) {
    super(() => work(id))
    this.id = id
    this.#waiting = waiting
  }

  protected override onMarked(): void {
    this.#waiting(this)
  }
}
