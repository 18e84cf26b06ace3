import {escapeXml} from './escape-xml.ts'

/** Most entries in one feed: readers' programs fetch the whole file again and again. */
export const FEED_MAX = 50

/** One entry of a feed; `html` is the full text with absolute addresses. */
export interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly address: string
  /** Days, `YYYY-MM-DD`. */
  readonly published: string
  readonly updated: string
  readonly author: string
  readonly summary: string
  readonly html: string
}

/** A feed as a whole. */
export interface Feed {
  readonly id: string
  readonly title: string
  readonly language: string
  /** The address of the feed itself, and of the page it follows. */
  readonly self: string
  readonly page: string
  readonly author: string
  readonly entries: readonly FeedEntry[]
  /** The day it was updated where it has no entries. */
  readonly today: string
}

/** A day as Atom wants it: a time. Noon UTC is that day in nearly every time zone. */
const time = (day: string): string => `${day}T12:00:00Z`

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`

const entry = (of: FeedEntry): string =>
  [
    '<entry>',
    element('id', of.id),
    element('title', of.title),
    `<link rel="alternate" type="text/html" href="${escapeXml(of.address)}"/>`,
    element('published', time(of.published)),
    element('updated', time(of.updated)),
    `<author>${element('name', of.author)}</author>`,
    element('summary', of.summary),
    `<content type="html" xml:base="${escapeXml(of.address)}">${escapeXml(of.html)}</content>`,
    '</entry>',
  ].join('\n')

/** A feed in Atom (RFC 4287). */
export const atom = (feed: Feed): string => {
  const updated = feed.entries
    .map((of) => of.updated)
    .toSorted()
    .at(-1)
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element('id', feed.id),
    element('title', feed.title),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>`,
    element('updated', time(updated ?? feed.today)),
    `<author>${element('name', feed.author)}</author>`,
    ...feed.entries.map(entry),
    '</feed>',
  ].join('\n')}\n`
}
