import {noteForsaken} from './forsaken.ts'
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
    const known = this.#answers.get(id)
    if (known !== undefined) {
      known.isWanted = true
      return
    }
    const waiting = (answer: Watched<Value>) => this.#waiting.push(answer)
    const drop = (answer: Watched<Value>) => this.#drop(answer)
    const answer = new Watched(id, this.#work, waiting, drop)
    this.#answers.set(id, answer)
    this.#waiting.push(answer)
  }

  /**
   * Lets go of the answer for an id once it was told and nobody follows it. Only for an id whose
   * answer is then as if there had been none: one of a document that is gone.
   */
  leave(id: string): void {
    const answer = this.#answers.get(id)
    if (answer === undefined) return
    answer.isWanted = false
    noteForsaken(answer)
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

  #drop(answer: Watched<Value>): void {
    // One that could not be told yet is still to be.
    if (this.#waiting.includes(answer)) return
    this.#answers.delete(answer.id)
    answer.forget()
  }
}

class Watched<Value> extends Derived<Value> {
  readonly id: string
  /** The answer that was told last. */
  told: Value | undefined
  isWanted = true
  readonly #waiting: (answer: Watched<Value>) => void
  readonly #drop: (answer: Watched<Value>) => void

  constructor(
    id: string,
    work: (id: string) => Value,
    waiting: (answer: Watched<Value>) => void,
    drop: (answer: Watched<Value>) => void,
  ) {
    super(() => work(id))
    this.id = id
    this.#waiting = waiting
    this.#drop = drop
  }

  leave(): void {
    if (!this.isWanted && this.isForsaken) this.#drop(this)
  }

  protected override onForsaken(): void {
    if (!this.isWanted) noteForsaken(this)
  }

  protected override onMarked(): void {
    this.#waiting(this)
  }
}
