import type {Hop} from './redirect-map.ts'

/** A former address and where its readers go, in one hop. */
export interface Redirect {
  readonly from: string
  /** A path on this site or an address elsewhere; absent for what is gone. */
  readonly to?: string
  readonly permanent: boolean
}

/** What came of following hops to their end. */
export interface Collapsed {
  readonly redirects: readonly Redirect[]
  /** Addresses that lead back to themselves; each cycle once. */
  readonly cycles: readonly (readonly Hop[])[]
  /** Hops to a path where there is neither a page nor another hop. */
  readonly deadEnds: readonly Hop[]
}

type End = {readonly to: string | undefined; readonly permanent: boolean} | 'cycle' | 'nowhere'

/**
 * Follows every hop to its end, so that no reader is sent twice. Each hop is followed once.
 *
 * @param hops - at most one for each address, none for a living one
 * @param isLiving - whether a path answers with a file of the site
 */
export function collapse(
  hops: ReadonlyMap<string, Hop>,
  isLiving: (path: string) => boolean,
): Collapsed {
  const ends = new Map<string, End>()
  const cycles: Hop[][] = []
  const deadEnds: Hop[] = []
  for (const start of hops.values()) {
    const way: Hop[] = []
    const onWay = new Set<string>()
    let end: End | undefined
    for (let hop: Hop | undefined = start; end === undefined;) {
      if (hop === undefined) break
      const known = ends.get(hop.from)
      if (known !== undefined) end = known
      else if (onWay.has(hop.from)) {
        const again = hop.from
        cycles.push(way.slice(way.findIndex(({from}) => from === again)))
        end = 'cycle'
      } else {
        way.push(hop)
        onWay.add(hop.from)
        const path = pathOf(hop.to)
        if (path === undefined || isLiving(path)) end = {to: hop.to, permanent: true}
        else if (hops.has(path)) hop = hops.get(path)
        else {
          deadEnds.push(hop)
          end = 'nowhere'
        }
      }
    }
    for (const hop of way.reverse()) {
      end = through(hop, end ?? 'nowhere')
      ends.set(hop.from, end)
    }
  }
  const redirects = [...ends].flatMap(([from, end]): Redirect[] => {
    if (typeof end === 'string') return []
    const {to, permanent} = end
    return [{from, ...(to === undefined ? {} : {to}), permanent}]
  })
  return {redirects: redirects.sort((a, b) => (a.from < b.from ? -1 : 1)), cycles, deadEnds}
}

/** The end of a hop, given the end of what it leads to. */
function through(hop: Hop, end: End): End {
  if (typeof end === 'string') return end
  const fragment = /#.*$/s.exec(hop.to ?? '')?.[0] ?? ''
  const carries = end.to !== undefined && fragment !== '' && !end.to.includes('#')
  // As a browser does it: a fragment stays unless a later hop sets its own.
  const to = carries ? `${end.to}${fragment}` : end.to
  return {to, permanent: hop.permanent && end.permanent}
}

/** The path on this site that an address leads to; undefined for one elsewhere. */
export const pathOf = (to: string | undefined): string | undefined =>
  to?.startsWith('/') ? to.replace(/[?#].*$/s, '') : undefined
