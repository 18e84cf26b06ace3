import type {Source} from '@stepzero/content-model'
import {describe, expect, test} from 'vitest'
import {wordsFor} from '../words/words.ts'
import {bibliographyLine, bibliographyParts, sourceInShort} from './bibliography.ts'

const en = wordsFor('en')
const de = wordsFor('de')

const source = (fields: Partial<Source>): Source => ({
  _id: 's',
  _type: 'source',
  slug: 's',
  formerSlugs: [],
  creators: [],
  kind: 'webpage',
  title: 'Why',
  ...fields,
})
const person = (family: string, given?: string) => ({
  _type: 'creator' as const,
  _key: family,
  family,
  given,
})

const paper = source({
  kind: 'article-journal',
  title: 'Understanding Customer Experience Throughout the Customer Journey',
  creators: [person('Lemon', 'Katherine N.'), person('Verhoef', 'Peter C.')],
  containerTitle: 'Journal of Marketing',
  volume: '80',
  issue: '6',
  pages: '69-96',
  issued: '2016',
})

const book = source({
  kind: 'book',
  title: 'Diffusion of Innovations',
  creators: [person('Rogers', 'Everett M.')],
  edition: '5',
  publisher: 'Free Press',
  issued: '2003',
})

const italics = (cited: Source) =>
  bibliographyParts(cited, en, 'en').flatMap(({text, italic}) => (italic ? [text] : []))

describe('bibliographyLine', () => {
  test('sets an article in quotes and its journal after it', () => {
    expect(bibliographyLine(paper, en, 'en')).toBe(
      'Lemon, Katherine N. and Peter C. Verhoef. “Understanding Customer Experience Throughout the Customer Journey.” Journal of Marketing\u00a080(6), 69–96, 2016.',
    )
  })

  test('follows the language of the page', () => {
    expect(bibliographyLine(paper, de, 'de')).toBe(
      'Lemon, Katherine N. und Peter C. Verhoef. „Understanding Customer Experience Throughout the Customer Journey“. Journal of Marketing\u00a080(6), 69–96, 2016.',
    )
  })

  test('names edition and publisher of a book', () => {
    expect(bibliographyLine(book, en, 'en')).toBe(
      'Rogers, Everett M. Diffusion of Innovations. 5th edition, Free Press, 2003.',
    )
    expect(bibliographyLine(book, de, 'de')).toContain('5.\u00a0Auflage')
  })

  test('writes a day in full', () => {
    const release = source({
      kind: 'webpage',
      title: 'A press release',
      creators: [{_type: 'creator', _key: 'g', literal: 'Gartner'}],
      issued: '2024-07-29',
    })
    expect(bibliographyLine(release, en, 'en')).toBe('Gartner. A press release. 29 July 2024.')
    expect(bibliographyLine(release, de, 'de')).toBe('Gartner. A press release. 29. Juli 2024.')
  })

  test('leaves out what is not stated and closes every sentence once', () => {
    expect(bibliographyLine(source({kind: 'webpage', title: 'Why?'}), en, 'en')).toBe('Why?')
    expect(bibliographyLine(source({kind: 'webpage', title: 'Why'}), en, 'en')).toBe('Why.')
    expect(
      bibliographyLine(source({kind: 'article', title: 'Why?', containerTitle: 'Q'}), en, 'en'),
    ).toBe('“Why?” Q.')
  })

  test('says that there were others, and names nobody “others”', () => {
    const creators = [
      person('Gama', 'João'),
      {_type: 'creator' as const, _key: 'o', literal: 'others'},
    ]
    expect(bibliographyLine(source({creators}), en, 'en')).toMatch(/^Gama, João and others\. /)
    expect(bibliographyLine(source({creators}), de, 'de')).toMatch(/^Gama, João u.\u00a0a\. /)
    expect(sourceInShort(source({creators}), en, 'en')).toMatch(/^Gama and others/)
  })

  test('names the first of many creators', () => {
    const many: Source = {
      ...paper,
      creators: ['Gama', 'Žliobaitė', 'Bifet', 'Pechenizkiy'].map((family) => person(family)),
    }
    expect(bibliographyLine(many, en, 'en')).toMatch(/^Gama and others\. /)
    expect(sourceInShort(many, de, 'de')).toBe('Gama u.\u00a0a.\u00a02016')
  })
})

describe('bibliographyParts', () => {
  test('sets in italics what is published by itself', () => {
    expect(italics(paper)).toEqual(['Journal of Marketing'])
    expect(italics(book)).toEqual(['Diffusion of Innovations'])
  })
})
