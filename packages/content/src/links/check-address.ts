import type {LinkStatus} from '@stepzero/content-model'
import type {Robots} from './robots.ts'
import type {Visitor} from './visitor.ts'

/** What the check of one address found. */
export interface LinkFinding {
  readonly state: LinkStatus['state']
  /** What was seen, to follow the address in a sentence. */
  readonly reason: string
  /** Where it is for good, if it says so. */
  readonly movedTo?: string | undefined
}

/** Who asks, what each host wants, and whether names can be looked up here at all. */
export interface Checker {
  readonly visitor: Visitor
  readonly robots: Robots
  readonly canLookUp: () => Promise<boolean>
}

const REDIRECTS = 10

/**
 * Finds out whether an address still leads to something. Gone is only what its host says is gone,
 * asked with GET, and what is on a host that does not exist; whatever else keeps us from seeing it
 * may let a reader in.
 */
export async function checkAddress(checker: Checker, address: string): Promise<LinkFinding> {
  let url = URL.parse(address)
  let movedTo: string | undefined
  let isForGood = true
  const seen = new Set<string>()
  const via = (): string => (seen.size > 1 && url !== null ? `leads to ${url.href}, which ` : '')
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    if (url === null || !/^https?:$/.test(url.protocol)) {
      return cannotTell(hop === 0 ? 'is no address on the web' : 'sends on to what is no address')
    }
    url.hash = ''
    if (seen.has(url.href)) return cannotTell('sends on in a circle')
    seen.add(url.href)
    const outcome = (await checker.robots.objection(url)) ?? (await checker.visitor.visit(url))
    if (!('status' in outcome)) {
      const reason = `${via()}${outcome.reason}`
      if (outcome.code !== 'ENOTFOUND') return cannotTell(reason)
      if (await checker.canLookUp()) return {state: 'gone', reason}
      return cannotTell(`${via()}cannot be asked: no host name is found from here`)
    }
    const {status, headers} = outcome
    const reason = `${via()}answers ${status}`
    if (status >= 200 && status < 300) return {state: 'fine', reason, movedTo}
    if (status === 404 || status === 410) return {state: 'gone', reason}
    if (status < 300 || status >= 400 || headers.location === undefined) return cannotTell(reason)
    url = URL.parse(headers.location, url)
    isForGood &&= status === 301 || status === 308
    if (isForGood) movedTo = url?.href
  }
  return cannotTell(`sends on more than ${REDIRECTS} times`)
}

const cannotTell = (reason: string): LinkFinding => ({state: 'cannotTell', reason})
