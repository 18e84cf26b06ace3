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

/**
 * Walks the rich text of a page in reading order: lead, body with tables and captions, questions.
 * A figure's own place holds its caption; a callout's and a cell's its content.
 */
export function* walk(document: AddressedDocument): Generator<Part> {
  let section = 0
  for (const passage of readingOrder(document)) section = yield* walkPassage(passage, section + 1)
}

function* walkPassage(passage: Passage, first: number): Generator<Part, number> {
  let section = first
  if (passage.heading !== undefined) yield {kind: 'line', text: passage.heading}
  for (const value of passage.text) {
    const place = `${passage.place}.${value._key}`
    if (value._type === 'block') {
      const role = roleOf(value)
      if (role === 'heading') section++
      yield {kind: 'block', place, role, section, block: value}
    } else yield* walkObject(value, place, section)
  }
  return section
}

function* walkObject(
  value: Exclude<BodyBlock, TextBlock>,
  place: string,
  section: number,
): Generator<Part> {
  switch (value._type) {
    case 'figure':
      yield* simple(value.caption, place, section)
      return
    case 'callout':
      if (value.title !== undefined) yield {kind: 'line', text: value.title}
      yield* simple(value.content, place, section)
      return
    case 'table':
      if (value.caption !== undefined) yield {kind: 'line', text: value.caption}
      yield* walkTable(value, place, section)
      return
    case 'pullQuote':
      yield {kind: 'pullQuote', place, value}
      return
    case 'selfCheckEmbed':
    case 'journeyMap':
      yield {kind: 'embed', place, value}
  }
}

function* walkTable(table: BlockOf<'table'>, place: string, section: number): Generator<Part> {
  for (const [at, row] of table.rows.entries()) {
    for (const cell of row.cells) {
      const role = at === 0 ? 'columnHeading' : undefined
      yield* simple(cell.content, `${place}.${row._key}.${cell._key}`, section, role)
    }
  }
}

function* simple(
  blocks: readonly SimpleBlock[] | undefined,
  place: string,
  section: number,
  role?: Role,
): Generator<Part> {
  for (const block of blocks ?? []) {
    const own = role ?? roleOf(block)
    yield {kind: 'block', place: `${place}.${block._key}`, role: own, section, block}
  }
}

function roleOf(block: TextBlock | SimpleBlock): Role {
  if (block.style === 'blockquote') return 'quote'
  return block.style === 'normal' ? 'text' : 'heading'
}
