import type {Problem} from '../problem.ts'
import {collapse, pathOf, type Redirect} from './collapse.ts'
import type {Hop} from './redirect-map.ts'

/** The redirects of a site, and what is wrong with those that were stated. */
export interface PlannedRedirects {
  readonly redirects: readonly Redirect[]
  readonly problems: readonly Problem[]
}

type Living = Pick<ReadonlySet<string>, 'has'>
type NotYet = Pick<ReadonlyMap<string, string>, 'get'>

/**
 * All redirects of a site in one hop each. A living address wins over any of them, a `redirect`
 * document over a former slug.
 *
 * @param hops - those that documents state, and those that follow from former slugs
 * @param living - addresses of the files of the site
 * @param notYet - addresses of documents that a later day will bring, with that day
 */
export function planRedirects(
  hops: {readonly stated: Iterable<Hop>; readonly former: Iterable<Hop>},
  living: Living,
  notYet: NotYet,
): PlannedRedirects {
  const problems: Problem[] = []
  const isFree = (hop: Hop) => !living.has(hop.from)
  const stated = onePerAddress([...hops.stated].filter(isFree), problems)
  const former = [...hops.former].filter((hop) => isFree(hop) && !stated.has(hop.from))
  const all = new Map([...onePerAddress(former, problems), ...stated])
  for (const hop of stated.values()) problems.push(...wrongTarget(hop))
  const {redirects, cycles, deadEnds} = collapse(all, (path) => living.has(path))
  problems.push(...cycles.map(cycleProblem))
  problems.push(...deadEnds.map((hop) => deadEnd(hop, living, notYet)))
  return {redirects, problems}
}

function onePerAddress(hops: readonly Hop[], problems: Problem[]): Map<string, Hop> {
  const byAddress = new Map<string, Hop>()
  for (const hop of hops) {
    const other = byAddress.get(hop.from)
    if (other === undefined) byAddress.set(hop.from, hop)
    else if (other.document !== hop.document && !isTold(hop, other)) {
      problems.push({
        document: other.document,
        type: other.type,
        others: [hop.document],
        message: `The former address ${hop.from} belongs to ${hop.type} "${hop.document}" as well.`,
        remedy: 'Remove it from one of them, or say in a redirect where its readers go.',
      })
    }
  }
  return byAddress
}

/**
 * Two pages of one type that list the same former slug are told by a rule. Where a house turned it
 * off, the first by id keeps the address.
 */
const isTold = (hop: Hop, other: Hop): boolean =>
  hop.type === other.type && hop.type !== 'redirect' && hop.type !== 'journeyStep'

function wrongTarget({to, document, type}: Hop): Problem[] {
  if (to === undefined || pathOf(to) !== undefined || /^https?:/.test(to)) return []
  return [
    {
      document,
      type,
      field: 'to',
      message: `"${to}" is no page that readers can be sent to.`,
      remedy: 'Give a path on this site, or an address that starts with https:.',
    },
  ]
}

function cycleProblem(cycle: readonly Hop[]): Problem {
  const [first, ...others] = cycle
  const way = [...cycle, ...(first === undefined ? [] : [first])].map(({from}) => from).join(' → ')
  return {
    ...(first === undefined ? {} : {document: first.document, type: first.type}),
    others: others.map(({document}) => document),
    message: `The redirects lead in a circle: ${way}.`,
    remedy: 'Let one of them lead to a page.',
  }
}

function deadEnd({to = '', document, type}: Hop, living: Living, notYet: NotYet): Problem {
  const day = notYet.get(pathOf(to) ?? '')
  const slashed = `${pathOf(to)}/`
  const meant = living.has(slashed) ? ` Its address is ${slashed}.` : ''
  return {
    document,
    type,
    field: 'to',
    message:
      day === undefined
        ? `The redirect leads to ${to}, where there is no page.${meant}`
        : `The redirect leads to ${to}, where there is no page before ${day}.`,
    remedy: 'Let it lead to a page, or say that the address is gone.',
  }
}
