import type {LakeStore} from '../store/lake-store.ts'
import {ADMINISTRATOR} from './caller.ts'
import type {Caller} from './caller.ts'
import {hashOf, newSecret} from './secret.ts'

/** How long somebody stays signed in. */
export const SESSION_MS = 30 * 24 * 60 * 60 * 1000

/** Sessions in browsers; of each only a hash is kept. */
export class Sessions {
  readonly #store: LakeStore
  readonly #now: () => number

  constructor(store: LakeStore, now: () => number = Date.now) {
    this.#store = store
    this.#now = now
  }

  /** Begins a session and returns its secret, for the cookie. */
  begin(): string {
    const secret = newSecret()
    const expires = new Date(this.#now() + SESSION_MS).toISOString()
    this.#store.database
      .prepare('INSERT INTO sessions (hash, role, expires) VALUES (?, ?, ?)')
      .run(hashOf(secret), ADMINISTRATOR.access, expires)
    return secret
  }

  /** Whose session it is; undefined where it is none, or over. */
  find(secret: string): Caller | undefined {
    const hash = hashOf(secret)
    const expires = this.#store.reader.text('SELECT expires FROM sessions WHERE hash = ?', hash)
    if (expires === undefined || expires <= this.#time()) return undefined
    return {...ADMINISTRATOR, credential: hash}
  }

  end(hash: string): void {
    this.#store.database.prepare('DELETE FROM sessions WHERE hash = ?').run(hash)
  }

  /** Forgets the sessions that are over, and returns their hashes. */
  sweep(): string[] {
    const over = this.#store.reader.texts(
      'SELECT hash FROM sessions WHERE expires <= ?',
      this.#time(),
    )
    for (const hash of over) this.end(hash)
    return over
  }

  #time(): string {
    return new Date(this.#now()).toISOString()
  }
}
