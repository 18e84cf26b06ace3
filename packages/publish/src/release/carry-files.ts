import {isImmutable} from '../policy.ts'
import type {CarriedFile, Manifest} from './manifest.ts'
import {releaseId} from './manifest.ts'

const RELEASES_KEPT = 5

/**
 * The next release with what a page of the last five may still ask for, once opened: their
 * scripts, styles and fonts, and the parts of their search indexes.
 */
export function carryFiles(previous: Manifest | undefined, next: Manifest): Manifest {
  if (!previous) return next
  const step = releaseId(previous) === releaseId(next) ? 0 : 1
  const carried = new Map<string, CarriedFile>()
  for (const [address, {age, ...file}] of previous.carried) {
    if (age + step <= RELEASES_KEPT) carried.set(address, {...file, age: age + step})
  }
  for (const [address, file] of previous.files) {
    if (isAskedForLater(address)) carried.set(address, {...file, age: 1})
  }
  for (const address of next.files.keys()) carried.delete(address)
  return {...next, carried}
}

/** The names of these files hold a hash, so an old and a new one do not meet. */
function isAskedForLater(address: string): boolean {
  return isImmutable(address) || /^\/pagefind\/.*\.pf_\w+$/.test(address)
}
