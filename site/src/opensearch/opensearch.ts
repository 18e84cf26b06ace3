import {escapeXml} from '../feed/escape-xml.ts'

/** What a browser is told of the search of a site. */
export interface OpenSearch {
  readonly name: string
  readonly description: string
  readonly language: string
  /** The address of the search page, and of the file itself: absolute, as the format wants it. */
  readonly search: string
  readonly self: string
  readonly icon: string
}

/** The most characters that the format allows of a name, short and long. */
const SHORT_MAX = 16
const LONG_MAX = 48

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`

/** A text of at most so many characters, cut where a word ends if one does. */
const cut = (text: string, most: number): string => {
  const characters = Array.from(text.trim())
  if (characters.length <= most) return characters.join('')
  const start = characters.slice(0, most + 1).join('')
  const words = start.slice(0, Math.max(0, start.lastIndexOf(' '))).trim()
  return words === '' ? characters.slice(0, most).join('') : words
}

/** Braces begin a parameter in an address of this format. */
const literal = (address: string): string => address.replaceAll('{', '%7B').replaceAll('}', '%7D')

/** The description of a search that browsers offer in their address bar (OpenSearch 1.1). */
export const openSearch = (of: OpenSearch): string => {
  const address = `${literal(of.search)}?q={searchTerms}`
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    element('ShortName', cut(of.name, SHORT_MAX)),
    element('LongName', cut(of.name, LONG_MAX)),
    element('Description', of.description),
    element('Language', of.language),
    element('InputEncoding', 'UTF-8'),
    element('OutputEncoding', 'UTF-8'),
    `<Image width="32" height="32" type="image/x-icon">${escapeXml(of.icon)}</Image>`,
    `<Url type="text/html" method="get" template="${escapeXml(address)}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(literal(of.self))}"/>`,
    '</OpenSearchDescription>',
  ].join('\n')}\n`
}
