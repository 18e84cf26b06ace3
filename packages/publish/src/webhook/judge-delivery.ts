import {timingSafeEqual} from 'node:crypto'

/** How old a delivery may be, and how far ahead its clock, in milliseconds. */
export const AGE_MAX = 5 * 60_000

/** What a delivery of a webhook is. */
export type Delivery = 'genuine' | 'unsigned' | 'forged' | 'stale' | 'replayed'

/**
 * Tells genuine deliveries from all others: signed with the secret, of the last five minutes, and never
 * seen before. Signatures by `@sanity/webhook`; a hosted lake writes them as `t=<ms>,v1=<HMAC-SHA-256>`.
 */
export class DeliveryJudge {
  readonly #secret: string
  /** When each accepted signature can be forgotten, in milliseconds since 1970. */
  readonly #seen = new Map<string, number>()

  constructor(secret: string) {
    this.#secret = secret
  }

  async judge(body: string, signature: string | undefined, now: number): Promise<Delivery> {
    if (signature === undefined) return 'unsigned'
    const expected = await this.#expected(body, signature)
    if (expected === undefined || !isSame(expected.signature, signature.trim())) return 'forged'
    if (Math.abs(now - expected.timestamp) > AGE_MAX) return 'stale'
    for (const [old, until] of this.#seen) if (until < now) this.#seen.delete(old)
    if (this.#seen.has(expected.signature)) return 'replayed'
    this.#seen.set(expected.signature, expected.timestamp + 2 * AGE_MAX)
    return 'genuine'
  }

  /** The signature that the body should have; undefined for one that is no signature at all. */
  async #expected(body: string, signature: string) {
    const library = await import('@sanity/webhook')
    try {
      const {timestamp} = library.decodeSignatureHeader(signature)
      const expected = await library.encodeSignatureHeader(body, timestamp, this.#secret)
      return {timestamp, signature: expected}
    } catch (error) {
      if (library.isSignatureError(error)) return undefined
      throw error
    }
  }
}

/** Compares in a time that tells nothing about where two texts differ. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
