import {DomUtils, parseDocument} from 'htmlparser2'
import {summedUpAlike} from './compare-summaries.ts'
import {all, hasClass, inOneLine, parseHtml, wordsOf, type DomElement} from './dom.ts'
import type {PageFacts} from './page-facts.ts'
import type {SiteText} from './site-text.ts'

/** The feeds of a site, and the pages each carries. */
const FEEDS = {
  'feed.xml': /^\/(?:insights|newsletter)\/[^/]+\/$/,
  'insights/feed.xml': /^\/insights\/[^/]+\/$/,
  'newsletter/feed.xml': /^\/newsletter\/[^/]+\/$/,
} as const

interface Item {
  readonly address: string
  readonly title: string
  readonly author: string
  /** The days it came out and was edited last. */
  readonly published: string
  readonly updated: string
  readonly summary: string
  readonly figures: readonly string[]
}

const itemsIn = (feed: string): Item[] =>
  all(parseDocument(feed, {xmlMode: true}), ({name}) => name === 'entry').map((entry) => {
    const [link] = all(entry, ({name}) => name === 'link')
    const text = (name: string): string => {
      const [element] = all(entry, (of) => of.name === name)
      return element === undefined ? '' : DomUtils.textContent(element)
    }
    return {
      address: link?.attribs['href'] ?? '',
      title: inOneLine(text('title')),
      author: inOneLine(text('author')),
      published: text('published').slice(0, 10),
      updated: text('updated').slice(0, 10),
      summary: inOneLine(text('summary')),
      figures: all(parseHtml(text('content')), isFigure).map(wordsOf),
    }
  })

const isFigure = (of: DomElement): boolean => hasClass(of, 'claim')

/** How many items were read, and where one says of its page what the page does not. */
export interface FeedComparison {
  readonly items: number
  readonly differences: readonly string[]
}

/** Every dated page is in its feeds, newest first, and each item says what its page says. */
export const feedsAlike = (
  pages: ReadonlyMap<string, PageFacts>,
  site: SiteText,
): FeedComparison => {
  let items = 0
  const differences = Object.entries(FEEDS).flatMap(([path, carries]) => {
    const listed = itemsIn(site.read(path) ?? '')
    items += listed.length
    const addresses = listed.map(({address}) => new URL(address).pathname)
    const missing = [...pages.keys()].filter(
      (address) => carries.test(address) && !addresses.includes(address),
    )
    const days = listed.map(({published}) => published)
    return [
      ...missing.map((address) => `${address} is not there`),
      ...(days.join() === days.toSorted().toReversed().join() ? [] : ['is not newest first']),
      ...listed.flatMap((item, at) => itemAlike(item, pages.get(addresses[at] ?? ''))),
    ].map((what) => `${path}: ${what}`)
  })
  return {items, differences}
}

const itemAlike = (item: Item, page: PageFacts | undefined): string[] => {
  if (page === undefined) return [`${item.address} is no page`]
  const told = {
    address: item.address,
    title: item.title,
    author: item.author,
    published: item.published,
    updated: item.updated,
    figures: item.figures,
  }
  const shown = {
    address: page.canonical,
    title: page.title,
    author: page.author,
    published: page.days[0],
    updated: page.days.toSorted().at(-1),
    figures: page.figuresAsWritten,
  }
  const summary = summedUpAlike(page, item.summary)
  return JSON.stringify(told) === JSON.stringify(shown)
    ? summary.map((what) => `${item.address} is ${what}`)
    : [`${JSON.stringify(told)}, and on the page ${JSON.stringify(shown)}`]
}
