import type {Annotation, Inline, TextBlock} from '@stepzero/content-model'
import type {CitationUse} from '@stepzero/content'
import type {RichTextContext} from '../context.ts'

/** A run of text. */
export const span = (key: string, text: string, ...marks: string[]): Inline => ({
  _type: 'span',
  _key: key,
  text,
  marks,
})

/** A paragraph, or what `more` makes of it. */
export const block = (
  key: string,
  children: readonly Inline[],
  more: Partial<Pick<TextBlock, 'style' | 'listItem' | 'level'>> & {
    markDefs?: Annotation[]
  } = {},
): TextBlock => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children: [...children],
  ...more,
})

/** One use of one source. */
export const use = (number: number, letter: string): CitationUse => ({
  id: `cite-${number}-${letter}`,
  number,
  letter,
  source: `source-${number}`,
})

/** A page that knows one entry, `glossary-churn`, and whatever `more` adds. */
export const contextWith = (more: Partial<RichTextContext> = {}): RichTextContext => ({
  citations: {sources: [], uses: {}},
  termLinks: {},
  link: (id) =>
    id === 'glossary-churn'
      ? {id, type: 'glossaryEntry', address: '/glossary/churn/', title: 'Churn'}
      : undefined,
  href: (address) => address,
  shown: (claim) => ({figure: `about ${claim.value}`, year: claim.asOf}),
  claim: () => undefined,
  citationName: (of) => `Source ${of.number}`,
  ...more,
})
