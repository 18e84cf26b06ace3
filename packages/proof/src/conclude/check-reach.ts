import type {Finding} from '../finding.ts'
import type {Site} from './site.ts'

/** Answers of a host to addresses it does not know: nobody links to them. */
const ANSWERS = /^\/(?:[^/]+\/)*(?:404|410|500)\.html$/
export const isAnswer = (address: string): boolean => ANSWERS.test(address)

/** Who is sent on more often than this arrives nowhere. */
export const MOST_HOPS = 10

/** Every page can be reached from the first one by plain links, without a script. */
export function* checkReach(site: Site): Generator<Finding> {
  const linked = new Map(site.pages.map(({address, facts}) => [address, facts.links]))
  const reached = new Set(['/'])
  const waiting = ['/']
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    for (const {value} of linked.get(address) ?? []) {
      const next = landing(site, value, address)
      if (next === undefined || reached.has(next)) continue
      reached.add(next)
      waiting.push(next)
    }
  }
  for (const {address} of site.pages) {
    if (reached.has(address) || isAnswer(address)) continue
    yield {
      rule: 'unreachable',
      address,
      message: 'No way of plain links leads here from the first page.',
      remedy: 'Link to it from a page that can be reached.',
    }
  }
}

/** Where a reader lands who follows a link, redirects and all. */
function landing(site: Site, value: string, from: string): string | undefined {
  let target = site.target(value, from)
  for (let hops = 0; target.kind === 'own' && hops < MOST_HOPS; hops++) {
    const redirect = site.redirects.get(target.address)
    if (redirect === undefined) return target.address
    target = site.target(redirect.to, target.address)
  }
  return undefined
}
