import type {Finding} from '../finding.ts'
import type {Site} from './site.ts'

/** Nothing is kept in the browser but under declared keys; a key that ends in `*` declares a beginning. */
export function* checkStorage(site: Site, declared: readonly string[]): Generator<Finding> {
  for (const [address, {storage}] of site.judged) {
    for (const {key, line} of storage) {
      if (key !== undefined && isDeclared(key, declared)) continue
      yield {
        rule: 'storage',
        address,
        line,
        message:
          key === undefined
            ? 'The script uses the storage of the browser, and it cannot be told under which key.'
            : `The script keeps "${key}" in the browser, which is not declared.`,
        remedy: 'Take it out, or use localStorage under a declared key that stands in the call.',
      }
    }
  }
}

/** Whether a key, or what it begins with, is declared. */
export const isDeclared = (key: string, declared: readonly string[]): boolean =>
  declared.some((one) => (one.endsWith('*') ? key.startsWith(one.slice(0, -1)) : key === one))
