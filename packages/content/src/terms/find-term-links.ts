import type {SimpleBlock, TextBlock} from '@stepzero/content-model'
import type {PageDocument} from '../address/addressed.ts'
import {walk, type Part} from '../text/walk.ts'
import type {Term} from './term-catalogue.ts'
import type {TermAutomaton} from './term-automaton.ts'
import {fold} from './tokenize.ts'

/** A term found on a page. */
export interface FoundTerm {
  /** Which span of the page, counted from 0 over all blocks in reading order. */
  readonly span: number
  readonly start: number
  readonly end: number
  readonly entry: string
}

type Line = Extract<Part, {kind: 'block'}> & {readonly firstSpan: number}

// Stands where something is shown that is no text, so that words on both sides do not join.
const OBJECT = '\ufffc'

/**
 * The terms of a page that become links: the first occurrence of each entry in each section.
 *
 * Never in headings, quotes, code and links, never to the page itself, and not where the section
 * already links the entry by hand. A term that only partly stands where links may be is no link.
 */
export function findTermLinks(page: PageDocument, automaton: TermAutomaton<Term>): FoundTerm[] {
  if (!page.linkTerms) return []
  const never = new Set(page.neverLink.map((text) => fold(text.trim())))
  const found: FoundTerm[] = []
  let section: Line[] = []
  const close = () => {
    found.push(...linkSection(section, automaton, page._id, never))
    section = []
  }
  let spans = 0
  for (const part of walk(page)) {
    if (part.kind !== 'block') continue
    if (section[0] !== undefined && section[0].section !== part.section) close()
    section.push({...part, firstSpan: spans})
    spans += part.block.children.length
  }
  close()
  return found
}

function linkSection(
  lines: readonly Line[],
  automaton: TermAutomaton<Term>,
  page: string,
  never: ReadonlySet<string>,
): FoundTerm[] {
  const linked = new Set([page, ...lines.flatMap(({block}) => linkedByHand(block))])
  const found: FoundTerm[] = []
  for (const line of lines) {
    if (line.role !== 'text') continue
    const text = lineText(line.block)
    const spans = spansOf(line)
    for (const {start, end, target} of automaton.find(text)) {
      const span = spans.find((one) => one.start <= start && end <= one.end)
      if (span === undefined || !span.links) continue
      if (linked.has(target.entry) || never.has(target.name)) continue
      if (never.size > 0 && never.has(fold(text.slice(start, end)))) continue
      linked.add(target.entry)
      const from = span.start
      found.push({span: span.index, start: start - from, end: end - from, entry: target.entry})
    }
  }
  return found
}

function linkedByHand(block: TextBlock | SimpleBlock): string[] {
  return block.markDefs.flatMap((mark) => {
    if (mark._type === 'term') return [mark.entry._ref]
    return mark._type === 'internalLink' ? [mark.reference._ref] : []
  })
}

const lineText = (block: TextBlock | SimpleBlock): string =>
  block.children.map((child) => (child._type === 'span' ? child.text : OBJECT)).join('')

/** Where each span stands in the text of its line, and whether terms in it may become links. */
function spansOf({block, firstSpan}: Line) {
  const annotations = new Set(block.markDefs.map((mark) => mark._key))
  let start = 0
  return block.children.map((child, at) => {
    const text = child._type === 'span' ? child.text : OBJECT
    const span = {
      index: firstSpan + at,
      start,
      end: start + text.length,
      links:
        child._type === 'span' &&
        !child.marks.some((mark) => mark === 'code' || annotations.has(mark)),
    }
    start = span.end
    return span
  })
}
