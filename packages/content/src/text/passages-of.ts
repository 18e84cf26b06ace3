import type {AddressedDocument} from '../address/addressed.ts'
import type {CitationUse, SentencePart, UsePassage} from '../view.ts'
import {sentencesOf, type Stretch} from './sentences.ts'
import {walk, type Part} from './walk.ts'

type Line = Extract<Part, {kind: 'block'}>
type Child = Line['block']['children'][number]

/** A term that was found, by the numbers of its line and of its span. */
export interface Spot extends Stretch {
  readonly part: number
  readonly child: number
}

/** What is looked for on a page. */
export interface Wanted {
  /** Id of the document that is used. */
  readonly target: string
  /** The language the page is in. */
  readonly language: string
  /** The citations of the page by place; empty where the target is cited nowhere. */
  readonly citations: Readonly<Record<string, CitationUse>>
  /** Where its name stands by itself, first. */
  readonly spot?: Spot | undefined
  /** How many passages at most. */
  readonly most: number
}

/** A place in a line that uses the target. */
interface Place extends Stretch {
  readonly anchor?: string
}

// Stands in a line where a claim shows its figure.
const FIGURE = '\ufffc'
/** How much of a long sentence is kept on each side of what is used. */
const AROUND = 150

/** The sentences of a page that use a document, in reading order. */
export function passagesOf(page: AddressedDocument, wanted: Wanted): UsePassage[] {
  const passages: UsePassage[] = []
  for (const [at, part] of walk(page).entries()) {
    if (passages.length >= wanted.most) break
    if (part.kind === 'pullQuote') {
      const use = wanted.citations[part.place]
      if (use?.source !== wanted.target) continue
      passages.push({anchor: use.id, sentence: [{text: part.value.quote}]})
    } else if (part.kind === 'block') {
      const places = placesIn(part, at, wanted)
      if (places.length > 0) passages.push(...sentencesWith(places, part, wanted.language))
    }
  }
  return passages.slice(0, wanted.most)
}

function placesIn({block, place}: Line, at: number, {target, citations, spot}: Wanted): Place[] {
  const marks = new Set(
    block.markDefs.flatMap((mark) => {
      if (mark._type === 'term') return mark.entry._ref === target ? mark._key : []
      return mark._type === 'internalLink' && mark.reference._ref === target ? mark._key : []
    }),
  )
  const places: Place[] = []
  let start = 0
  for (const [number, child] of block.children.entries()) {
    const end = start + textOf(child).length
    if (child._type === 'span') {
      const last = places.at(-1)
      if (child.marks.some((mark) => marks.has(mark))) {
        // A link that is partly bold is one link over two spans.
        if (last?.end === start) places.splice(-1, 1, {...last, end})
        else places.push({start, end})
      }
      if (spot?.part === at && spot.child === number) {
        places.push({start: start + spot.start, end: start + spot.end})
      }
    } else {
      const use = citations[`${place}.${child._key}`]
      if (use !== undefined && (use.source === target || use.claim === target)) {
        places.push({start, end, anchor: use.id})
      }
    }
    start = end
  }
  return places
}

function textOf(child: Child): string {
  if (child._type === 'span') return child.text
  return child._type === 'claimValue' ? FIGURE : ''
}

function sentencesWith(places: readonly Place[], {block}: Line, language: string): UsePassage[] {
  const text = block.children.map(textOf).join('')
  const claims = block.children.flatMap((of) => (of._type === 'claimValue' ? of.claim._ref : []))
  return sentencesOf(text, language).flatMap((sentence): UsePassage[] => {
    const inside = places.filter(({start, end}) => {
      // A mark behind a full stop belongs to what it follows.
      const at = start === end ? Math.max(0, start - 1) : start
      return at >= sentence.start && at < sentence.end
    })
    const [first] = inside
    if (first === undefined) return []
    const before = text.slice(0, sentence.start).split(FIGURE).length - 1
    const parts = partsOf(text, sentence, inside, claims.slice(before))
    return [{...(first.anchor === undefined ? {} : {anchor: first.anchor}), sentence: parts}]
  })
}

/** A sentence cut at its figures and at what is used in it; what is far from that is left out. */
function partsOf(
  text: string,
  sentence: Stretch,
  uses: readonly Place[],
  claims: readonly string[],
): SentencePart[] {
  const first = uses[0] ?? sentence
  const last = uses.at(-1) ?? sentence
  const from = cutBefore(text, sentence.start, first.start - AROUND)
  const to = cutAfter(text, sentence.end, last.end + AROUND)
  const figures = claims.values()
  for (const sign of text.slice(sentence.start, from)) if (sign === FIGURE) figures.next()
  const parts: SentencePart[] = from > sentence.start ? [{text: '… '}] : []
  const add = (piece: string, isUse: boolean) => {
    for (const [at, words] of piece.split(FIGURE).entries()) {
      const claim = at === 0 ? undefined : figures.next().value
      if (claim !== undefined) parts.push({claim, ...(isUse ? {isUse} : {})})
      if (words !== '') parts.push({text: tidy(words), ...(isUse ? {isUse} : {})})
    }
  }
  let at = from
  for (const {start, end} of uses) {
    // A citation has no words of its own: what stands around it is one piece.
    if (start === end) continue
    if (start > at) add(text.slice(at, start), false)
    if (end > Math.max(at, start)) add(text.slice(Math.max(at, start), end), true)
    at = Math.max(at, end)
  }
  if (to > at) add(text.slice(at, to).trimEnd(), false)
  if (to < sentence.end) parts.push({text: ' …'})
  return parts
}

/** Where a sentence is cut before a place: between words. */
function cutBefore(text: string, start: number, place: number): number {
  if (place <= start) return start
  const space = text.indexOf(' ', place)
  return space < 0 ? start : space + 1
}

function cutAfter(text: string, end: number, place: number): number {
  if (place >= end) return end
  const space = text.lastIndexOf(' ', place)
  return space < 0 ? end : space
}

// A citation leaves the space before it behind: "grew [1]." must not become "grew .".
const tidy = (words: string): string =>
  words.replaceAll(/\s+/g, ' ').replaceAll(/ (?=[.,;:!?])/g, '')
