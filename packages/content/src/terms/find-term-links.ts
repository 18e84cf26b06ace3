import type {SimpleBlock, TextBlock} from '@stepzero/content-model'
import type {PageDocument} from '../address/addressed.ts'
import {walk, type Part} from '../text/walk.ts'
import {fold} from './fold.ts'
import type {TermCatalogue} from './term-catalogue.ts'

/** How many numbers tell one link: span, start, end, entry. */
export const LINK_WIDTH = 4

type Line = Extract<Part, {kind: 'block'}> & {readonly firstSpan: number}

// Stands where something is shown that is no text, so that words on both sides do not join.
const OBJECT = '\ufffc'

/**
 * The terms of a page that become links: the first occurrence of each entry in each section.
 *
 * Never in headings, quotes, code and links, never to the page itself, and not where the section
 * already links the entry by hand. A term that only partly stands where links may be is no link.
 *
 * @returns for every link, in reading order: the number of its span, counted over all blocks of the
 * page; start and end in UTF-16 units of its text; the number of the entry
 */
export function findTermLinks(page: PageDocument, catalogue: TermCatalogue): readonly number[] {
  if (!page.linkTerms) return []
  const search = new Search(page, catalogue)
  let section: Line[] = []
  let spans = 0
  for (const part of walk(page)) {
    if (part.kind !== 'block') continue
    if (section[0] !== undefined && section[0].section !== part.section) {
      search.section(section)
      section = []
    }
    section.push({...part, firstSpan: spans})
    spans += part.block.children.length
  }
  search.section(section)
  return search.links
}

/** One pass over one page. */
class Search {
  readonly links: number[] = []
  readonly #catalogue: TermCatalogue
  readonly #page: number | undefined
  readonly #never: ReadonlySet<string>

  constructor(page: PageDocument, catalogue: TermCatalogue) {
    this.#catalogue = catalogue
    this.#page = catalogue.numberOf(page._id)
    this.#never = new Set(page.neverLink.map(fold))
  }

  section(lines: readonly Line[]): void {
    const linked = new Set(this.#page === undefined ? [] : [this.#page])
    for (const {block} of lines) {
      for (const mark of block.markDefs) {
        const entry = mark._type === 'link' ? undefined : this.#catalogue.numberOf(targetOf(mark))
        if (entry !== undefined) linked.add(entry)
      }
    }
    for (const line of lines) if (line.role === 'text') this.#line(line, linked)
  }

  #line(line: Line, linked: Set<number>): void {
    const text = lineText(line.block)
    let spans: readonly SpanPlace[] | undefined
    for (const {start, end, target} of this.#catalogue.automaton.find(text)) {
      if (linked.has(target.entry) || this.#isRefused(target.name, text, start, end)) continue
      spans ??= spansOf(line)
      const span = spans.find((one) => one.start <= start && end <= one.end)
      if (span === undefined || !span.links) continue
      linked.add(target.entry)
      this.links.push(span.index, start - span.start, end - span.start, target.entry)
    }
  }

  #isRefused(name: string, text: string, start: number, end: number): boolean {
    if (this.#never.size === 0) return false
    return this.#never.has(name) || this.#never.has(fold(text.slice(start, end)))
  }
}

const targetOf = (mark: Exclude<TextBlock['markDefs'][number], {_type: 'link'}>): string =>
  mark._type === 'term' ? mark.entry._ref : mark.reference._ref

const lineText = (block: TextBlock | SimpleBlock): string =>
  block.children.map((child) => (child._type === 'span' ? child.text : OBJECT)).join('')

interface SpanPlace {
  readonly index: number
  readonly start: number
  readonly end: number
  /** Whether a term in it may become a link. */
  readonly links: boolean
}

/** Where each span stands in the text of its line. */
function spansOf({block, firstSpan}: Line): SpanPlace[] {
  const annotations = new Set(block.markDefs.map((mark) => mark._key))
  let start = 0
  return block.children.map((child, at) => {
    const text = child._type === 'span' ? child.text : OBJECT
    const marks = child._type === 'span' ? child.marks : undefined
    const links = marks?.every((mark) => mark !== 'code' && !annotations.has(mark)) ?? false
    const place = {index: firstSpan + at, start, end: start + text.length, links}
    start = place.end
    return place
  })
}
