import type {Source} from '@stepzero/content-model'
import type {Words} from '../words/words.ts'
import {creatorsForList, creatorsInShort} from './creators.ts'
import {formatDate, yearOf} from './date.ts'

/** A stretch of a bibliography line; what is published by itself is set in italics. */
export interface BibliographyPart {
  readonly text: string
  readonly italic: boolean
}

/** What a line of a bibliography is made of. */
type Work = Pick<
  Source,
  | 'creators'
  | 'title'
  | 'containerTitle'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'edition'
  | 'number'
  | 'publisher'
  | 'issued'
>

const plain = (text: string): BibliographyPart => ({text, italic: false})
const italic = (text: string): BibliographyPart => ({text, italic: true})

const edition = (source: Work, words: Words): string | undefined => {
  if (source.edition === undefined) return undefined
  const ordinal = Number(source.edition)
  return Number.isInteger(ordinal) ? words.sources.edition(ordinal) : source.edition
}

/** `80(6)`: volume and issue close up, as libraries write them. */
const volumeAndIssue = ({volume, issue}: Work): string | undefined => {
  if (issue === undefined) return volume
  return volume === undefined ? `(${issue})` : `${volume}(${issue})`
}

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ')

const stops = (text: string): boolean => /[.?!…]$/u.test(text)

/** Closes a sentence that does not end itself: a title may end in its own mark. */
const stop = (text: string): string => (stops(text) ? text : `${text}.`)

/**
 * A source as a line of a bibliography, in parts: `Lemon, Katherine N. and Peter C. Verhoef.
 * “Understanding Customer Experience.” *Journal of Marketing* 80(6), 69–96, 2016.` What a source
 * does not state is left out, never guessed.
 */
export const bibliographyParts = (
  source: Work,
  words: Words,
  language: string,
): readonly BibliographyPart[] => {
  const creators = creatorsForList(source.creators, words, language)
  const issued = source.issued === undefined ? undefined : formatDate(source.issued, language)
  const name = creators === '' ? [] : [plain(`${stop(creators)} `)]
  if (source.containerTitle === undefined) {
    const rest = joined([edition(source, words), source.number, source.publisher, issued])
    const close = stops(source.title) ? '' : '.'
    return [...name, italic(source.title), plain(rest === '' ? close : `${close} ${stop(rest)}`)]
  }
  const rest = joined([
    volumeAndIssue(source),
    source.pages?.replace(/(\d)\s*-\s*(\d)/g, '$1–$2'),
    edition(source, words),
    source.number,
    source.publisher,
    issued,
  ])
  // A comma parts a journal from its pages or year, and nothing from its volume.
  const between = volumeAndIssue(source) === undefined ? ', ' : '\u00a0'
  const [open, close] = words.quotes
  const [inside, outside] = words.stopInQuotes
  return [
    ...name,
    plain(`${open}${source.title}${stops(source.title) ? '' : inside}${close}${outside} `),
    italic(source.containerTitle),
    plain(rest === '' ? '.' : `${between}${stop(rest)}`),
  ]
}

/** The same line as plain text. */
export const bibliographyLine = (source: Source, words: Words, language: string): string =>
  bibliographyParts(source, words, language)
    .map((part) => part.text)
    .join('')

/** A source in a few words, for a link or a label: `Gama and others 2014`, or its title. */
export const sourceInShort = (source: Source, words: Words, language: string): string => {
  const creators = creatorsInShort(source.creators, words, language)
  const name = creators === '' ? source.title : creators
  return source.issued === undefined ? name : `${name}\u00a0${yearOf(source.issued)}`
}
