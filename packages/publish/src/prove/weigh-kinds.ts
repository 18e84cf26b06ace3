import type {PageBytes} from '@stepzero/content'
import type {PageWeight} from './site-prover.ts'

/** Pages that stand alone share a line: search, about, the answer to unknown addresses. */
const ALONE = ''

/** What pages weigh, by the first part of their address, in the order of their names. */
export function weighKinds(weights: readonly PageWeight[]): PageBytes[] {
  const kinds = Map.groupBy(weights, ({address}) => kindOf(address))
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, pages]): PageBytes => {
      const html = pages.map((page) => page.html).sort((a, b) => a - b)
      const inAll = pages
        .map((page) => ({address: page.address, bytes: sumOf(page)}))
        .sort((a, b) => a.bytes - b.bytes || (a.address < b.address ? 1 : -1))
      return {
        kind,
        pages: pages.length,
        median: middleOf(html) ?? 0,
        largest: html.at(-1) ?? 0,
        medianInAll: middleOf(inAll)?.bytes ?? 0,
        largestInAll: inAll.at(-1)?.bytes ?? 0,
        largestPage: inAll.at(-1)?.address ?? '',
      }
    })
}

const kindOf = (address: string): string =>
  /^\/(?:[a-z]{2}(?:-[a-z]+)?\/)?(?<kind>[^/]+)\/[^/]/.exec(address)?.groups?.['kind'] ?? ALONE

const sumOf = ({html, styles, scripts, fonts, images}: PageWeight): number =>
  html + styles + scripts + fonts + images

/** The one in the middle, the smaller of two. */
const middleOf = <One>(sorted: readonly One[]): One | undefined =>
  sorted[Math.floor((sorted.length - 1) / 2)]
