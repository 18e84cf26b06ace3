import type {PlayableDefinition} from './playable.ts'
import {toPlayable} from './to-playable.ts'

const OFFSET_BASIS = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/**
 * Sixteen hexadecimal digits that change when playing changes: keys, points, conditions, bands and
 * their order, but not wording.
 *
 * FNV-1a, 64 bits: it tells versions apart, it does not protect against forgery.
 */
export function definitionHash(definition: PlayableDefinition): string {
  let hash = OFFSET_BASIS
  for (const byte of new TextEncoder().encode(JSON.stringify(toPlayable(definition)))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME)
  }
  return hash.toString(16).padStart(16, '0')
}
