import {replacedAlike, storedAlike} from './compare-claims.ts'
import {citedAlike, claimedAlike} from './compare-figures.ts'
import {feedsAlike} from './compare-feeds.ts'
import {pricedAlike, stepsAlike} from './compare-prices.ts'
import {summaryIn, summedUpAlike} from './compare-summaries.ts'
import {dataFacts} from './data-facts.ts'
import {pageFacts} from './page-facts.ts'
import type {SiteText} from './site-text.ts'
import {twinFacts} from './twin-facts.ts'

/** What was read, and where two files that tell the same fact tell it differently. */
export interface Comparison {
  readonly differences: readonly string[]
  readonly read: Readonly<
    Record<'figures' | 'prices' | 'exits' | 'citations' | 'summaries' | 'items', number>
  >
}

/** Reads the facts of all pages of a site from every format and holds them against each other. */
export const compareFacts = (site: SiteText): Comparison => {
  const read = {figures: 0, prices: 0, exits: 0, citations: 0, summaries: 0, items: 0}
  const fileOf = (address: string, name: string): string =>
    site.read(`${address.slice(1)}${name}`) ?? ''
  const pages = new Map(
    site.pages.map((address) => [address, pageFacts(fileOf(address, 'index.html'))]),
  )
  const differences = [...pages].flatMap(([address, page]) => {
    const twin = twinFacts(fileOf(address, 'index.md'), page.language)
    const data = dataFacts(page.data)
    const summary = summaryIn(site, address)
    read.figures += page.figures.length
    read.prices += page.prices.length
    read.exits += page.exits.length
    read.citations += page.cited.length
    read.summaries += summary === undefined ? 0 : 1
    return [
      ...pricedAlike(page, twin, data),
      ...citedAlike(page, twin),
      ...claimedAlike(page, data.claims),
      ...replacedAlike(page, data.claims, site),
      ...storedAlike(address, pages, site),
      ...worksAlike([...page.sources.values()], data.works),
      ...stepsAlike(address, page, twin, pages, site),
      ...(summary === undefined ? [] : summedUpAlike(page, summary)),
    ].map((what) => `${address}: ${what}`)
  })
  const feeds = feedsAlike(pages, site)
  read.items = feeds.items
  return {differences: [...differences, ...feeds.differences], read}
}

/** The list of sources and the data name the same works in the same order. */
const worksAlike = (listed: readonly string[], told: readonly string[]): string[] =>
  listed.length === told.length && listed.every((work, at) => work.includes(told[at] ?? work))
    ? []
    : [`sources ${JSON.stringify(listed)}, as data ${JSON.stringify(told)}`]
