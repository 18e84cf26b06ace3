import {isImmutable} from '../policy.ts'
import type {CarriedFile, Manifest} from './manifest.ts'

const RELEASES_KEPT = 5

/**
 * The next release with what a page of earlier ones may still ask for, once opened: their scripts,
 * styles, fonts and images, and the parts of their search indexes. Of each of these kinds, what the
 * last five releases that changed it held: an edit that touches pages alone ages nothing.
 */
export function carryFiles(previous: Manifest | undefined, next: Manifest): Manifest {
  if (!previous) return next
  const dropped = new Map<string, CarriedFile>()
  const changed = new Set<string>()
  for (const [address, file] of previous.files) {
    if (!isAskedForLater(address) || next.files.has(address)) continue
    dropped.set(address, {...file, age: 1})
    changed.add(kindOf(address))
  }
  // The same map where nothing is another: who writes it can tell, and it may be long.
  const returns = [...previous.carried.keys()].some((address) => next.files.has(address))
  if (changed.size === 0 && !returns) return {...next, carried: previous.carried}
  const carried = new Map<string, CarriedFile>()
  for (const [address, {age, ...file}] of previous.carried) {
    const now = changed.has(kindOf(address)) ? age + 1 : age
    if (now <= RELEASES_KEPT && !next.files.has(address)) carried.set(address, {...file, age: now})
  }
  for (const [address, file] of dropped) carried.set(address, file)
  return {...next, carried}
}

/** The names of these files hold a hash, so an old and a new one do not meet. */
function isAskedForLater(address: string): boolean {
  return isImmutable(address) || /^\/pagefind\/.*\.pf_\w+$/.test(address)
}

/** `_astro`, `images` or `pagefind`. */
function kindOf(address: string): string {
  return address.slice(1, address.indexOf('/', 1))
}
