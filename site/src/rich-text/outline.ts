import GithubSlugger from 'github-slugger'
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

/** What a slugger remembers that has given out all of them. */
const TAKEN_ONCE = Object.fromEntries(TAKEN.map((id) => [id, 0]))

const LEVELS: Readonly<Record<string, 2 | 3 | 4>> = {h2: 2, h3: 3, h4: 4}

/** The text of a block without marks and inline objects. */
export const lineText = (block: Pick<TextBlock, 'children'>): string =>
  block.children.map((child) => (child._type === 'span' ? child.text : '')).join('')

/** The headings of a body in order, each with the id that page and contents share. */
export const outline = (body: PortableText): Heading[] => {
  const slugger = new GithubSlugger()
  slugger.occurrences = {...TAKEN_ONCE}
  return body.flatMap((block): Heading[] => {
    if (block._type !== 'block') return []
    const level = LEVELS[block.style]
    if (level === undefined) return []
    const text = lineText(block).trim()
    return [{id: slugger.slug(text === '' ? 'section' : text), level, text, key: block._key}]
  })
}
