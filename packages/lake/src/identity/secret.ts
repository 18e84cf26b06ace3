import {createHash, randomBytes, timingSafeEqual} from 'node:crypto'

/** 256 bits that nobody guesses, in 43 letters, digits, `-` and `_`. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret: who reads it cannot use it. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Compares secrets by their hashes, so that the time it takes tells nothing about them. */
export function isSameSecret(one: string, other: string): boolean {
  return isSameHash(hashOf(one), hashOf(other))
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function isSameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.byteLength === right.byteLength && timingSafeEqual(left, right)
}
