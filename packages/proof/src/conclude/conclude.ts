import type {Finding} from '../finding.ts'
import {checkLinks, checkRedirects} from './check-links.ts'
import {checkLoads} from './check-loads.ts'
import {checkReach} from './check-reach.ts'
import {checkStorage} from './check-storage.ts'
import type {Site} from './site.ts'

/** Everything that is wrong with the files that are judged, found by looking at all of them. */
export function conclude(site: Site, storageKeys: readonly string[]): Finding[] {
  return [
    ...ownNotes(site),
    ...checkLoads(site),
    ...checkLinks(site),
    ...checkStorage(site, storageKeys),
    ...(site.isWhole ? [...checkRedirects(site), ...checkReach(site)] : []),
  ]
}

function* ownNotes(site: Site): Generator<Finding> {
  for (const [address, {notes}] of site.judged) {
    for (const {rule, line, message, remedy} of notes) {
      yield {rule, address, ...(line === undefined ? {} : {line}), message, remedy}
    }
  }
}
