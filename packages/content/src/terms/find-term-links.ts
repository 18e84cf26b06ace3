import type {SimpleBlock, TextBlock} from '@stepzero/content-model'
import type {PageDocument} from '../address/addressed.ts'
import {walk, type Part} from '../text/walk.ts'
import {fold} from './fold.ts'
import type {TermCatalogue} from './term-catalogue.ts'

/**
 * The terms of a page that become links, as numbers in a row, {@link WIDTH} for each: the part of the
 * page, the child of its block, start and end in UTF-16 units of the text of that span, and the
 * number of the entry. There are hundreds of thousands of them, and they are kept.
 */
export type FoundTerms = Int32Array

/** How many numbers tell of one term. */
export const WIDTH = 5

interface Line {
  /** The number of the part among all of its page. */
  readonly at: number
  readonly part: Extract<Part, {kind: 'block'}>
}

// Stands where something is shown that is no text, so that words on both sides do not join.
const OBJECT = '\ufffc'

/**
 * The terms of a page that become links, in reading order: the first occurrence of each entry in
 * each section. Depends on the page and the catalogue alone.
 *
 * Never in headings, quotes, code and links, never to the page itself, and not where the section
 * already links the entry by hand. A term that only partly stands where links may be is no link.
 */
export function findTermLinks(page: PageDocument, catalogue: TermCatalogue): FoundTerms {
  if (!page.linkTerms) return NONE
  const search = new Search(page, catalogue)
  let section = 0
  let lines: Line[] = []
  for (const [at, part] of walk(page).entries()) {
    if (part.kind !== 'block') continue
    if (part.section !== section) {
      search.section(lines)
      section = part.section
      lines = []
    }
    lines.push({at, part})
  }
  search.section(lines)
  return Int32Array.from(search.links)
}

const NONE: FoundTerms = new Int32Array(0)

/** One pass over one page. */
class Search {
  readonly links: number[] = []
  readonly #catalogue: TermCatalogue
  readonly #page: number | undefined
  readonly #never: ReadonlySet<string>
  #text = ''
  #line: Line | undefined
  // The span that was looked at last: matches come in order, so it only ever moves on.
  #child = 0
  #childStart = 0

  constructor(page: PageDocument, catalogue: TermCatalogue) {
    this.#catalogue = catalogue
    this.#page = catalogue.numberOf(page._id)
    this.#never = new Set(page.neverLink.map(fold))
  }

  section(lines: readonly Line[]): void {
    const {linked} = this.#catalogue
    linked.clear()
    if (this.#page !== undefined) linked.add(this.#page)
    for (const {part} of lines) {
      for (const mark of part.block.markDefs) {
        const entry = mark._type === 'link' ? undefined : this.#catalogue.numberOf(targetOf(mark))
        if (entry !== undefined) linked.add(entry)
      }
    }
    for (const line of lines) if (line.part.role === 'text') this.#search(line)
  }

  #search(line: Line): void {
    this.#line = line
    this.#text = lineText(line.part.block)
    this.#child = 0
    this.#childStart = 0
    this.#catalogue.automaton.scan(this.#text, this.#note)
  }

  readonly #note = (start: number, end: number, target: number): void => {
    const entry = this.#catalogue.entries[target]
    if (this.#line === undefined || entry === undefined) return
    if (this.#catalogue.linked.has(entry)) return
    if (this.#never.size > 0 && this.#isRefused(target, start, end)) return
    const {
      at,
      part: {block},
    } = this.#line
    const {children} = block
    for (;;) {
      const length = lengthOf(children[this.#child])
      if (start < this.#childStart + length || this.#child >= children.length) break
      this.#childStart += length
      this.#child++
    }
    const child = children[this.#child]
    if (end > this.#childStart + lengthOf(child) || !mayLink(child, block)) return
    this.#catalogue.linked.add(entry)
    const from = this.#childStart
    this.links.push(at, this.#child, start - from, end - from, entry)
  }

  #isRefused(target: number, start: number, end: number): boolean {
    const name = this.#catalogue.automaton.targets[target]?.name
    if (name !== undefined && this.#never.has(name)) return true
    return this.#never.has(fold(this.#text.slice(start, end)))
  }
}

const targetOf = (mark: Exclude<TextBlock['markDefs'][number], {_type: 'link'}>): string =>
  mark._type === 'term' ? mark.entry._ref : mark.reference._ref

type Block = TextBlock | SimpleBlock
type Child = Block['children'][number]

/** The text of a line as it is searched; one of a single span, as most are, is that span's own. */
function lineText({children}: Block): string {
  let text = ''
  for (const child of children) text += child._type === 'span' ? child.text : OBJECT
  return text
}

function lengthOf(child: Child | undefined): number {
  if (child === undefined) return 0
  return child._type === 'span' ? child.text.length : OBJECT.length
}

/** Whether a term in this part of a line may become a link: not in code, not in a link. */
const mayLink = (child: Child | undefined, {markDefs}: Block): boolean =>
  child?._type === 'span' &&
  child.marks.every((mark) => mark !== 'code' && !markDefs.some(({_key}) => _key === mark))
