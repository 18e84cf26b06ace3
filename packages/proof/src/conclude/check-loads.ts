import type {Finding} from '../finding.ts'
import type {Site} from './site.ts'

/** Everything that comes with a file comes from this site, and is there. */
export function* checkLoads(site: Site): Generator<Finding> {
  for (const [address, {loads}] of site.judged) {
    for (const {what, value, line} of loads) {
      const target = site.target(value, address)
      const at = {address, ...(line === undefined ? {} : {line})}
      if (target.kind === 'foreign') {
        yield {
          rule: 'foreign-request',
          ...at,
          message: `It loads ${what} from ${target.host}.`,
          remedy: 'Serve the file from this site, or take it out.',
        }
      } else if (target.kind === 'outside' || target.kind === 'broken') {
        yield {
          rule: 'dead-link',
          ...at,
          message: `It loads ${what} from ${value}, which is no address of this site.`,
          remedy: `Begin the address with ${site.place.basePath}.`,
        }
      } else if (target.kind === 'own' && !site.files.has(target.address) && !isReserved(value)) {
        yield {
          rule: 'dead-link',
          ...at,
          message: `It loads ${what} from ${value}, where no file is.`,
          remedy: 'Mend the address, or add the file.',
        }
      }
    }
  }
}

/** A part of the same file, as drawings refer to their own shapes. */
export const isReserved = (value: string): boolean => value.startsWith('#') || value === ''
