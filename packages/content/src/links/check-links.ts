import {lookup} from 'node:dns'
import {checkAddress, type LinkFinding} from './check-address.ts'
import {Robots, ROBOT} from './robots.ts'
import {Visitor, type Manners} from './visitor.ts'

/** How links are checked; all but `site` has a default that is polite. */
export interface CheckLinksOptions extends Partial<Omit<Manners, 'userAgent'>> {
  /** The address of the site that cites, for those who wonder who asks. */
  readonly site?: string | undefined
  /** Told after each address. */
  readonly onChecked?: ((done: number, total: number) => void) | undefined
}

const MANNERS = {
  hosts: 8,
  pause: 1000,
  tries: 3,
  backoff: 2000,
  longestWait: 60_000,
  patience: 20_000,
} as const

/** A name that exists as long as there are names: where it cannot be found, none can. */
const KNOWN_NAME = 'example.com'

/**
 * Finds out which addresses still lead to something: each is asked once, politely.
 *
 * Says "gone" only where that is certain.
 *
 * @returns a finding for each address
 * @public
 */
export async function checkLinks(
  addresses: Iterable<string>,
  {site, onChecked, ...rest}: CheckLinksOptions = {},
): Promise<ReadonlyMap<string, LinkFinding>> {
  const manners = {...MANNERS, ...rest, userAgent: userAgentOf(site)}
  const visitor = new Visitor(manners)
  const resolve = rest.resolve ?? lookup
  let known: Promise<boolean> | undefined
  const canLookUp = (): Promise<boolean> =>
    (known ??= new Promise((answer) =>
      resolve(KNOWN_NAME, {all: true}, (error) => answer(error === null)),
    ))
  const checker = {visitor, robots: new Robots(visitor), canLookUp}
  const all = [...new Set(addresses)]
  let done = 0
  const findings = all.map(async (address) => {
    const finding = await checkAddress(checker, address)
    onChecked?.(++done, all.length)
    return [address, finding] as const
  })
  return new Map(await Promise.all(findings))
}

function userAgentOf(site: string | undefined): string {
  const address = URL.parse(site ?? '')?.href
  return `${ROBOT}/1.0 (${address === undefined ? '' : `+${address}; `}link check of cited sources)`
}
