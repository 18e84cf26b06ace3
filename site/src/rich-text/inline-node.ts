import type {
  Annotation,
  Citation,
  ClaimValue,
  Inline,
  SimpleBlock,
  TextBlock,
} from '@stepzero/content-model'
import type {PageLink, PageTermLinks} from '@stepzero/content'

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
  const annotations = new Map<string, Mark>(block.markDefs.map((mark) => [mark._key, mark]))
  return block.children.flatMap((child: Inline): Piece[] => {
    const childPlace = `${place}.${child._key}`
    if (child._type !== 'span') return [{object: child, place: childPlace}]
    // A mark without a definition marks nothing: the text itself must not be lost.
    const marks = child.marks.flatMap((name) => decorators.get(name) ?? annotations.get(name) ?? [])
    return cutAtTerms(child.text, marks, childPlace, termLinks)
  })
}

const cutAtTerms = (
  text: string,
  marks: readonly Mark[],
  place: string,
  termLinks: PageTermLinks,
): Piece[] => {
  const cut: Piece[] = []
  let from = 0
  for (const found of termLinks[place] ?? []) {
    const term: FoundTerm = {
      _type: 'foundTerm',
      _key: `${place}.${found.start}`,
      entry: found.entry,
    }
    cut.push({text: text.slice(from, found.start), marks})
    cut.push({text: text.slice(found.start, found.end), marks: [...marks, term]})
    from = found.end
  }
  cut.push({text: text.slice(from), marks})
  return cut.filter((piece) => 'object' in piece || piece.text !== '')
}

const marksOf = (piece: Piece): readonly Mark[] => ('marks' in piece ? piece.marks : [])

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
    const outer = marksOf(piece)
      .map((mark) => ({mark, length: runLength(all, at, mark)}))
      // The longest run is the outermost element, so that no element is opened twice for one mark.
      .toSorted((a, b) => b.length - a.length)[0]
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
