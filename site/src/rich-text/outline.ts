import {slug} from 'github-slugger'
import type {PortableText, TextBlock} from '@stepzero/content-model'

/** A heading of a body: what contents lists link to. */
export interface Heading {
  /** Unique on the page, stable as long as the wording before it stands. */
  readonly id: string
  readonly level: 2 | 3 | 4
  readonly text: string
  /** `_key` of its block. */
  readonly key: string
}

/** Ids that page templates use for their own sections. */
const TAKEN = [
  'contents',
  'sources',
  'questions',
  'related',
  'used-in',
  'main',
  'top',
  'serves',
  'history',
  'commitments',
  'customer-view',
  'problems',
  'solutions',
  'milestones',
  'evidence',
  'answer-is-no',
  'steps',
  'loop',
  'picks',
] as const

const taken: ReadonlySet<string> = new Set(TAKEN)

const LEVELS: Readonly<Record<string, 2 | 3 | 4>> = {h2: 2, h3: 3, h4: 4}

/** The text of a block without marks and inline objects. */
export const lineText = (block: Pick<TextBlock, 'children'>): string =>
  block.children.map((child) => (child._type === 'span' ? child.text : '')).join('')

/** The headings of a body in order, each with the id that page and contents share. */
export const outline = (body: PortableText): Heading[] => {
  const ids = new Ids()
  return body.flatMap((block): Heading[] => {
    if (block._type !== 'block') return []
    const level = LEVELS[block.style]
    if (level === undefined) return []
    const text = lineText(block).trim()
    return [{id: ids.give(text === '' ? 'section' : text), level, text, key: block._key}]
  })
}

/** Gives out ids as a slugger of GitHub does, from those that are not taken. */
class Ids {
  /** How often each was wanted again. */
  readonly #given = new Map<string, number>()

  give(text: string): string {
    const plain = slugOf(text)
    let id = plain
    while (this.#isGiven(id)) {
      const again = (this.#given.get(plain) ?? 0) + 1
      this.#given.set(plain, again)
      id = `${plain}-${again}`
    }
    this.#given.set(id, 0)
    return id
  }

  #isGiven(id: string): boolean {
    return taken.has(id) || this.#given.has(id)
  }
}

/** What most headings are written with, and a slug may hold; the slugger's own pattern is large. */
const PLAIN = /^[A-Za-z0-9_ -]*$/

const slugOf = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase().replaceAll(' ', '-') : slug(text)
