import {noteForsaken} from './forsaken.ts'
import {isFollowing, Signal} from './reactive.ts'

/** Signals by key, each for as long as somebody follows it: keys come and go with documents. */
export class Signals {
  readonly #signals = new Map<string, KeyedSignal>()

  /** Notes a read of what a key stands for. */
  noted(key: string): void {
    if (!isFollowing()) return
    let signal = this.#signals.get(key)
    if (signal === undefined) {
      signal = new KeyedSignal(() => this.#signals.delete(key))
      this.#signals.set(key, signal)
    }
    signal.noted()
  }

  /** Tells whoever read what a key stands for. */
  changed(key: string): void {
    this.#signals.get(key)?.changed()
  }

  /** The keys that somebody follows, and perhaps some that somebody did. */
  keys(): MapIterator<string> {
    return this.#signals.keys()
  }
}

class KeyedSignal extends Signal {
  readonly #drop: () => void

  constructor(drop: () => void) {
    super()
    this.#drop = drop
  }

  leave(): void {
    if (this.isForsaken) this.#drop()
  }

  protected override onForsaken(): void {
    noteForsaken(this)
  }
}
