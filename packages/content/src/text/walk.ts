import type {BodyBlock, SimpleBlock, TextBlock} from '@stepzero/content-model'
import type {AddressedDocument} from '../address/addressed.ts'
import {readingOrder, type Passage} from './reading-order.ts'

type BlockOf<Type extends BodyBlock['_type']> = Extract<BodyBlock, {_type: Type}>

/** What a line of text is on the page. */
export type Role = 'text' | 'heading' | 'quote' | 'columnHeading'

/** One thing a reader meets, in reading order. */
export type Part =
  | {
      readonly kind: 'block'
      readonly place: string
      readonly role: Role
      /** Counts headings, and the passages they stand in: links are made once a section. */
      readonly section: number
      readonly block: TextBlock | SimpleBlock
    }
  /** A line without marks: a question, the title of a callout, the caption of a table. */
  | {readonly kind: 'line'; readonly text: string}
  | {readonly kind: 'pullQuote'; readonly place: string; readonly value: BlockOf<'pullQuote'>}
  | {
      readonly kind: 'embed'
      readonly place: string
      readonly value: BlockOf<'selfCheckEmbed'> | BlockOf<'journeyMap'>
    }

// A page is walked for its citations, its uses and its terms, one right after the other.
let last: {readonly document: AddressedDocument; readonly parts: readonly Part[]} | undefined

/**
 * The text of a page in reading order: the definition of an entry, then rich text: lead, body with
 * tables and captions, questions. A figure's own place holds its caption; a callout's and a cell's
 * its content.
 */
export function walk(document: AddressedDocument): readonly Part[] {
  if (last?.document === document) return last.parts
  const walked = new Walk()
  if (document._type === 'glossaryEntry') walked.definition(document.definition)
  for (const passage of readingOrder(document)) walked.passage(passage)
  last = {document, parts: walked.parts}
  return walked.parts
}

class Walk {
  readonly parts: Part[] = []
  #section = 0

  /** Plain text, a section of its own: terms are found in it as in any line. */
  definition(text: string): void {
    const children = [{_type: 'span' as const, _key: 'text', text, marks: []}]
    this.parts.push({
      kind: 'block',
      place: 'definition',
      role: 'text',
      section: ++this.#section,
      block: {_type: 'block', _key: 'definition', style: 'normal', markDefs: [], children},
    })
  }

  passage({place, text, heading}: Passage): void {
    this.#section++
    if (heading !== undefined) this.parts.push({kind: 'line', text: heading})
    for (const value of text) {
      const own = `${place}.${value._key}`
      if (value._type !== 'block') {
        this.#object(value, own)
        continue
      }
      const role = roleOf(value)
      if (role === 'heading') this.#section++
      this.parts.push({kind: 'block', place: own, role, section: this.#section, block: value})
    }
  }

  #object(value: Exclude<BodyBlock, TextBlock>, place: string): void {
    switch (value._type) {
      case 'figure':
        this.#simple(value.caption, place)
        return
      case 'callout':
        if (value.title !== undefined) this.parts.push({kind: 'line', text: value.title})
        this.#simple(value.content, place)
        return
      case 'table':
        if (value.caption !== undefined) this.parts.push({kind: 'line', text: value.caption})
        this.#table(value, place)
        return
      case 'pullQuote':
        this.parts.push({kind: 'pullQuote', place, value})
        return
      case 'selfCheckEmbed':
      case 'journeyMap':
        this.parts.push({kind: 'embed', place, value})
    }
  }

  #table(table: BlockOf<'table'>, place: string): void {
    for (const [at, row] of table.rows.entries()) {
      for (const cell of row.cells) {
        const role = at === 0 ? 'columnHeading' : undefined
        this.#simple(cell.content, `${place}.${row._key}.${cell._key}`, role)
      }
    }
  }

  #simple(blocks: readonly SimpleBlock[] | undefined, place: string, role?: Role): void {
    for (const block of blocks ?? []) {
      this.parts.push({
        kind: 'block',
        place: `${place}.${block._key}`,
        role: role ?? roleOf(block),
        section: this.#section,
        block,
      })
    }
  }
}

function roleOf(block: TextBlock | SimpleBlock): Role {
  if (block.style === 'blockquote') return 'quote'
  return block.style === 'normal' ? 'text' : 'heading'
}
