import type {
  Annotation,
  Citation,
  ClaimValue,
  SimpleBlock,
  TextBlock,
} from '@stepzero/content-model'
import type {PageLink, PageTermLinks, TermLink} from '@stepzero/content'
import {cutAtLinks} from './cut-at-links.ts'

/** A term that was found in the text, as opposed to one an editor linked. */
export interface FoundTerm {
  readonly _type: 'foundTerm'
  readonly _key: string
  readonly entry: PageLink
}

/** A decorator by name, or the annotation a mark refers to. */
export type Mark = 'strong' | 'em' | 'code' | Annotation | FoundTerm

/** A line of text as a tree: marks hold what they mark. */
export type InlineNode =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'mark'; readonly mark: Mark; readonly children: readonly InlineNode[]}
  | {readonly kind: 'citation'; readonly value: Citation; readonly place: string}
  | {readonly kind: 'claimValue'; readonly value: ClaimValue; readonly place: string}

/** A piece of a line before nesting: text with all its marks, or an inline object. */
type Piece =
  | {readonly text: string; readonly marks: readonly Mark[]}
  | {readonly object: Citation | ClaimValue; readonly place: string}

const decorators: ReadonlyMap<string, Mark> = new Map([
  ['strong', 'strong' as const],
  ['em', 'em' as const],
  ['code', 'code' as const],
])

const pieces = (
  block: TextBlock | SimpleBlock,
  place: string,
  termLinks: PageTermLinks,
): Piece[] => {
  const annotations = new Map<string, Mark>()
  for (const mark of block.markDefs) annotations.set(mark._key, mark)
  const anyTerms = hasAny(termLinks)
  const all: Piece[] = []
  for (const child of block.children) {
    if (child._type !== 'span') {
      all.push({object: child, place: `${place}.${child._key}`})
      continue
    }
    const marks = child.marks.length === 0 ? NO_MARKS : marksNamed(child.marks, annotations)
    // Places are only put together where something may be found by them: there are many.
    const childPlace = anyTerms ? `${place}.${child._key}` : ''
    cutAtTerms(all, child.text, marks, childPlace, anyTerms ? termLinks[childPlace] : undefined)
  }
  return all
}

const NO_MARKS: readonly Mark[] = []

const hasAny = (termLinks: PageTermLinks): boolean => {
  for (const _place in termLinks) return true
  return false
}

/**
 * Whether no mark of a line holds another or reaches over several pieces: then its pieces are the
 * tree. Most lines are like this, and need not be sorted into one. Never where terms may be found.
 */
export const isFlat = (block: TextBlock | SimpleBlock, termLinks: PageTermLinks): boolean => {
  if (hasAny(termLinks)) return false
  let last: string | undefined
  for (const child of block.children) {
    if (child._type !== 'span' || child.marks.length === 0) continue
    const [mark] = child.marks
    if (child.marks.length > 1 || mark === last) return false
    last = mark
  }
  return true
}

/** What a name in the marks of a span stands for; nothing where it is not defined. */
export const markNamed = (name: string, block: TextBlock | SimpleBlock): Mark | undefined =>
  decorators.get(name) ?? block.markDefs.findLast(({_key}) => _key === name)

/** A mark without a definition marks nothing: the text itself must not be lost. */
const marksNamed = (names: readonly string[], annotations: ReadonlyMap<string, Mark>): Mark[] =>
  names.flatMap((name) => decorators.get(name) ?? annotations.get(name) ?? [])

const cutAtTerms = (
  all: Piece[],
  text: string,
  marks: readonly Mark[],
  place: string,
  found: readonly TermLink[] | undefined,
): void => {
  for (const {text: part, entry, start} of cutAtLinks(text, found)) {
    if (entry === undefined) all.push({text: part, marks})
    else {
      const term: FoundTerm = {_type: 'foundTerm', _key: `${place}.${start}`, entry}
      all.push({text: part, marks: [...marks, term]})
    }
  }
}

const marksOf = (piece: Piece): readonly Mark[] => ('marks' in piece ? piece.marks : NO_MARKS)

/** How many pieces from `from` on carry the mark. */
const runLength = (all: readonly Piece[], from: number, mark: Mark): number => {
  let length = 0
  while (from + length < all.length) {
    const piece = all[from + length]
    if (piece === undefined || !marksOf(piece).includes(mark)) break
    length++
  }
  return length
}

const nest = (all: readonly Piece[]): InlineNode[] => {
  const nodes: InlineNode[] = []
  for (let at = 0; at < all.length;) {
    const piece = all[at]
    if (piece === undefined) break
    const marks = marksOf(piece)
    const outer = marks.length === 0 ? undefined : outermost(all, at, marks)
    if (outer) {
      const run = all.slice(at, at + outer.length).map((inside) => without(inside, outer.mark))
      nodes.push({kind: 'mark', mark: outer.mark, children: nest(run)})
      at += outer.length
    } else {
      nodes.push(leaf(piece))
      at++
    }
  }
  return nodes
}

/** The longest run is the outermost element, so that no element is opened twice for one mark. */
const outermost = (all: readonly Piece[], at: number, marks: readonly Mark[]) =>
  marks
    .map((mark) => ({mark, length: runLength(all, at, mark)}))
    .toSorted((a, b) => b.length - a.length)[0]

const without = (piece: Piece, mark: Mark): Piece =>
  'marks' in piece ? {...piece, marks: piece.marks.filter((other) => other !== mark)} : piece

const leaf = (piece: Piece): InlineNode => {
  if ('text' in piece) return {kind: 'text', text: piece.text}
  return piece.object._type === 'citation'
    ? {kind: 'citation', value: piece.object, place: piece.place}
    : {kind: 'claimValue', value: piece.object, place: piece.place}
}

/**
 * The line of a block as a tree, with the terms found in it as marks of their own.
 *
 * @param place - the place of the block on its page: `body.k7`
 */
export const inlineNodes = (
  block: TextBlock | SimpleBlock,
  place: string,
  termLinks: PageTermLinks,
): InlineNode[] => nest(pieces(block, place, termLinks))
