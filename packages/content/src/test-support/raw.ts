import type {DocumentSource} from '../source/document-source.ts'

/** A document, or a part of one, as a lake stores it. */
export type Raw = Readonly<Record<string, unknown>>

/** A reference to an id. */
export const ref = (id: string, key = id): Raw => ({_type: 'reference', _ref: id, _key: key})

/** A slug as a lake stores it. */
export const slug = (current: string): Raw => ({_type: 'slug', current})

/** A span of text. */
export const span = (text: string, marks: readonly string[] = [], key = `s-${text}`): Raw => ({
  _type: 'span',
  _key: key,
  text,
  marks,
})

/** A citation of a source. */
export const cite = (source: string, key = `c-${source}`, rest: Raw = {}): Raw => ({
  _type: 'citation',
  _key: key,
  source: ref(source),
  ...rest,
})

/** The figure of a claim. */
export const figureOf = (claim: string, key = `v-${claim}`): Raw => ({
  _type: 'claimValue',
  _key: key,
  claim: ref(claim),
})

/** A block of text; a string stands for one plain span. */
export const block = (key: string, children: string | readonly Raw[], rest: Raw = {}): Raw => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children: typeof children === 'string' ? [span(children, [], 's')] : children,
  ...rest,
})

/** Documents as a source. */
export const sourceOf = (documents: Iterable<unknown>): DocumentSource => ({
  name: 'test.ndjson',
  async *documents() {
    yield* documents
  },
})

/** One wording of a text that languages share. */
export const localized = (language: string, value: string): Raw => ({
  _type: 'localizedText',
  _key: language,
  language,
  value,
})
