import {same} from './same.ts'

const CLEAN = 0
/** Something that it read may have another answer. */
const CHECK = 1
/** Something that it read has another answer. */
const DIRTY = 2
type State = typeof CLEAN | typeof CHECK | typeof DIRTY

const UNKNOWN: unique symbol = Symbol('not worked out yet')

/** What is being worked out at the moment, and what it has read so far. */
let reader: Reader | undefined
let reads: Tracked[] = []
let stamp = 0
let stamps = 0

/** Lists up to this length are copied to grow, because a pushed list takes room for sixteen more. */
const SHORT = 8

/** Something that can be read, and knows who did. */
abstract class Tracked {
  #dependents: Reader | Reader[] | undefined
  #stamp = 0

  /** Notes that whatever is being worked out at the moment depends on this. */
  protected noteRead(): void {
    if (reader === undefined || this.#stamp === stamp) return
    this.#stamp = stamp
    reads.push(this)
  }

  /** Tells everyone who depends on it, at once or through others. */
  protected tell(state: State): void {
    const left: Reader[] = []
    this.#mark(state, left)
    for (let next = left.pop(); next !== undefined; next = left.pop()) next.#mark(CHECK, left)
  }

  #mark(state: State, marked: Reader[]): void {
    const dependents = this.#dependents
    if (dependents === undefined) return
    if (!Array.isArray(dependents)) {
      if (dependents.mark(state)) marked.push(dependents)
      return
    }
    for (const dependent of dependents) if (dependent.mark(state)) marked.push(dependent)
  }

  /** Connects a reader to what it reads now, and parts it from what it read before. */
  protected static connect(
    one: Reader,
    before: readonly Tracked[],
    now: readonly Tracked[],
  ): readonly Tracked[] {
    if (before.length === now.length && now.every((read, at) => read === before[at])) return before
    const kept = ++stamps
    const known = ++stamps
    const distinct: Tracked[] = []
    for (const read of now) {
      if (read.#stamp === kept) continue
      read.#stamp = kept
      distinct.push(read)
    }
    for (const read of before) {
      if (read.#stamp === kept) read.#stamp = known
      else read.#part(one)
    }
    for (const read of distinct) if (read.#stamp === kept) read.#join(one)
    return distinct.slice()
  }

  #join(one: Reader): void {
    const known = this.#dependents
    if (known === undefined) this.#dependents = one
    else if (!Array.isArray(known)) this.#dependents = [known, one]
    else if (known.length < SHORT) this.#dependents = [...known, one]
    else known.push(one)
  }

  #part(one: Reader): void {
    const known = this.#dependents
    if (known === one) {
      this.#dependents = undefined
      this.onForsaken()
    }
    if (!Array.isArray(known)) return
    const at = known.indexOf(one)
    const last = known.pop()
    if (last !== undefined && at >= 0 && at < known.length) known[at] = last
    if (known.length > 0) return
    this.#dependents = undefined
    this.onForsaken()
  }

  /** Whether nobody depends on it. */
  get isForsaken(): boolean {
    return this.#dependents === undefined
  }

  /** Called when the last that depended on it does so no more. */
  protected onForsaken(): void {}
}

/** Something that reads, and is told when what it read may be another. */
abstract class Reader extends Tracked {
  /** Brings its value up to date. */
  abstract refresh(): unknown
  /** Hears that something it read changed, or may have; true if that is news to it. */
  abstract mark(state: State): boolean
}

/** A value that is set from outside; everything that read it follows. */
export class Cell<Value> extends Tracked {
  #value: Value

  constructor(value: Value) {
    super()
    this.#value = value
  }

  get(): Value {
    this.noteRead()
    return this.#value
  }

  /** Takes another value; nothing happens for the one it has. */
  set(value: Value): void {
    if (this.#value === value) return
    this.#value = value
    this.tell(DIRTY)
  }
}

/** Says that something changed which keeps its value elsewhere. */
export class Signal extends Tracked {
  /** Notes a read of whatever this stands for. */
  noted(): void {
    this.noteRead()
  }

  /** Tells whoever read it. */
  changed(): void {
    this.tell(DIRTY)
  }
}

/**
 * An answer that is worked out when it is asked for, and again only when something that it read has
 * another answer. What it reads is noted while it works: nobody lists it.
 */
export class Derived<Value> extends Reader {
  readonly #work: (previous: Value | undefined) => Value
  #value: Value | typeof UNKNOWN = UNKNOWN
  #state: State = DIRTY
  #reads: readonly Tracked[] = []

  constructor(work: (previous: Value | undefined) => Value) {
    super()
    this.#work = work
  }

  get(): Value {
    this.noteRead()
    return this.refresh()
  }

  /** The value as it is now, for someone who does not come to depend on it. */
  refresh(): Value {
    if (this.#state === CHECK) this.#check()
    if (this.#state === CLEAN && this.#value !== UNKNOWN) return this.#value
    return this.#workOut()
  }

  mark(state: State): boolean {
    const isNews = this.#state === CLEAN
    if (state > this.#state) this.#state = state
    if (isNews) this.onMarked()
    return isNews
  }

  /** Forgets its answer, and depends on nothing any more until it is asked again. */
  forget(): void {
    Tracked.connect(this, this.#reads, [])
    this.#reads = []
    this.#state = DIRTY
    this.#value = UNKNOWN
  }

  /** Called once when the value may no longer be up to date. */
  protected onMarked(): void {}

  /** Called when the value turned out to be another. */
  protected onChanged(_before: Value, _after: Value): void {}

  /** Whether nobody could tell one value from the other. */
  protected isSame(before: Value, after: Value): boolean {
    return same(before, after)
  }

  #check(): void {
    for (const read of this.#reads) {
      if (read instanceof Reader) read.refresh()
      if (this.#state === DIRTY) return
    }
    this.#state = CLEAN
  }

  #workOut(): Value {
    const before = this.#value
    const outer = {reader, reads, stamp}
    // oxlint-disable-next-line no-this-alias -- whatever is read next must know who reads it
    reader = this
    reads = []
    stamp = ++stamps
    try {
      const value = this.#work(before === UNKNOWN ? undefined : before)
      this.#reads = Tracked.connect(this, this.#reads, reads)
      this.#state = CLEAN
      if (before !== UNKNOWN && this.isSame(before, value)) return before
      this.#value = value
      if (before !== UNKNOWN) {
        this.onChanged(before, value)
        this.tell(DIRTY)
      }
      return value
    } finally {
      reader = outer.reader
      reads = outer.reads
      stamp = outer.stamp
    }
  }
}

/** Whether whatever is read now is noted by somebody who comes to depend on it. */
export const isFollowing = (): boolean => reader !== undefined

/** Does something whose reads nobody comes to depend on. */
export function unnoted<Result>(work: () => Result): Result {
  const outer = reader
  reader = undefined
  try {
    return work()
  } finally {
    reader = outer
  }
}
