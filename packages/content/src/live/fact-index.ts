import {Signals} from './signals.ts'

/**
 * Ids by what is true of them, in order. Whoever asks for the ids of a fact follows them, those of a
 * fact that is true of nobody too.
 */
export class FactIndex {
  readonly #ids = new Map<string, string | string[]>()
  readonly #signals = new Signals()
  /** Facts that are true of more than one, where somebody wants to know. */
  readonly crowded: Set<string> | undefined

  constructor({watchCrowds = false}: {readonly watchCrowds?: boolean} = {}) {
    this.crowded = watchCrowds ? new Set() : undefined
  }

  /** Ids of which a fact is true, in order. */
  ids(fact: string): readonly string[] {
    this.#signals.noted(fact)
    const known = this.#ids.get(fact)
    return known === undefined ? [] : typeof known === 'string' ? [known] : known
  }

  add(fact: string, id: string): void {
    const known = this.#ids.get(fact)
    if (known === undefined) this.#ids.set(fact, id)
    else if (typeof known === 'string') this.#ids.set(fact, known < id ? [known, id] : [id, known])
    else known.splice(placeIn(known, id), 0, id)
    if (known !== undefined) this.crowded?.add(fact)
    this.#signals.changed(fact)
  }

  remove(fact: string, id: string): void {
    const known = this.#ids.get(fact)
    if (known === undefined) return
    if (typeof known === 'string') this.#ids.delete(fact)
    else {
      known.splice(placeIn(known, id), 1)
      const [first] = known
      if (known.length === 1 && first !== undefined) {
        this.#ids.set(fact, first)
        this.crowded?.delete(fact)
      }
    }
    this.#signals.changed(fact)
  }

  /** Makes some facts true of an id instead of others; what stays true changes nothing. */
  replace(id: string, before: ReadonlySet<string>, after: ReadonlySet<string>): void {
    for (const fact of before) if (!after.has(fact)) this.remove(fact, id)
    for (const fact of after) if (!before.has(fact)) this.add(fact, id)
  }
}

/** Where an id stands in a list, or would. */
function placeIn(ids: readonly string[], id: string): number {
  // Documents are read in the order of their ids, so most ids belong at the end.
  if ((ids.at(-1) ?? '') < id) return ids.length
  let low = 0
  for (let high = ids.length; low < high;) {
    const middle = (low + high) >> 1
    if ((ids[middle] ?? '') < id) low = middle + 1
    else high = middle
  }
  return low
}
