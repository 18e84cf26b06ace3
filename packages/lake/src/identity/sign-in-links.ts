import {isJsonObject} from '../json.ts'
import type {LakeStore} from '../store/lake-store.ts'
import {hashOf, isSameHash, newSecret} from './secret.ts'

/** How long a link can be used. */
export const LINK_MS = 10 * 60 * 1000

const FACT = 'sign-in-link'

/**
 * The one link that signs in: once, within ten minutes. A new one takes the place of the last. It
 * lies in the store, as a hash, so that another process can make one for a lake that runs.
 */
export class SignInLinks {
  readonly #store: LakeStore
  readonly #now: () => number

  constructor(store: LakeStore, now: () => number = Date.now) {
    this.#store = store
    this.#now = now
  }

  /** The link's secret stands in the fragment, which browsers send to nobody. */
  create(address: string): string {
    const secret = newSecret()
    const value = {hash: hashOf(secret), expires: this.#now() + LINK_MS}
    this.#store.setFact(FACT, JSON.stringify(value))
    return `${address}/login#${secret}`
  }

  /** Uses the link up, if this is its secret. */
  redeem(secret: string): boolean {
    return this.#store.transact(() => {
      const {hash, expires} = this.#current()
      const isRight = isSameHash(hashOf(secret), hash) && this.#now() < expires
      if (isRight) this.#store.setFact(FACT, '{}')
      return isRight
    })
  }

  #current(): {hash: string; expires: number} {
    const value: unknown = JSON.parse(this.#store.fact(FACT) ?? '{}')
    const {hash, expires} = isJsonObject(value) ? value : {}
    return typeof hash === 'string' && typeof expires === 'number'
      ? {hash, expires}
      : {hash: '', expires: 0}
  }
}
