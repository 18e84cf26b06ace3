import type {Vocabulary} from './vocabulary.ts'

/** A document as a lake stores it. */
export type Json = Readonly<Record<string, unknown>>

/** What a paragraph has besides its words, in this order. */
interface Marked {
  /** How often two words of it are strong. */
  readonly strong?: number
  /** The entry it links to. */
  readonly link?: {readonly id: string; readonly words: string} | undefined
  /** The source it cites at its end. */
  readonly cited?: string | undefined
}

const SECTIONS = 5
const LIST_SECTION = 2
const LINKED = 5
const CITED = 3
const QUESTIONS = 3
const SENTENCE = {from: 8, to: 16}
/** A shorter rest joins the sentence before it. */
const SHORTEST = 3

/** The id of the document of a kind by its number. */
export const idOf = (kind: string, at: number): string => `${kind}-${String(at).padStart(6, '0')}`

const ref = (to: string): Json => ({_type: 'reference', _ref: to})
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Writes the documents of a corpus; keys count up within each. */
export class EntryWriter {
  readonly #random: () => number
  readonly #vocabulary: Vocabulary
  readonly #taken = new Set<string>()
  #keys = 0

  constructor(random: () => number, vocabulary: Vocabulary) {
    this.#random = random
    this.#vocabulary = vocabulary
  }

  source(at: number): Json {
    return {
      _id: idOf('source', at),
      _type: 'source',
      kind: 'report',
      title: capital(this.#words(this.#between(5, 10))),
      slug: {_type: 'slug', current: idOf('source', at)},
      creators: [{_type: 'creator', _key: 'c1', literal: `${capital(this.#words(1))} Institute`}],
      issued: String(this.#between(1990, 2026)),
      url: `https://example.org/${at}`,
    }
  }

  /** Names that no other document has. */
  names(count: number): string[] {
    return Array.from({length: count}, () => {
      for (;;) {
        const words = Array.from({length: this.#between(1, 3)}, () => this.#vocabulary.rareWord())
        const name = words.join('')
        if (this.#taken.has(name)) continue
        this.#taken.add(name)
        return capital(words.join(' '))
      }
    })
  }

  entry(at: number, titles: readonly string[], sources: number): Json {
    this.#keys = 0
    const others = Math.min(LINKED, titles.length - 1)
    const links = this.#several(others, titles.length - 1).map((other) =>
      other < at ? other : other + 1,
    )
    const cited = this.#several(CITED, sources).map((number) => idOf('source', number))
    const title = titles[at] ?? ''
    return {
      _id: idOf('entry', at),
      _type: 'glossaryEntry',
      language: 'en',
      title,
      slug: {_type: 'slug', current: title.toLowerCase().replaceAll(' ', '-')},
      author: ref('desk'),
      aliases: this.names(this.#between(0, 3)),
      definition: this.#sentence(this.#between(22, 32)),
      body: Array.from({length: SECTIONS}, (_, section) => {
        const link = links[section]
        const words = link === undefined ? '' : (titles[link] ?? '').toLowerCase()
        return this.#section(section, {
          strong: 1,
          link: link === undefined ? undefined : {id: idOf('entry', link), words},
          cited: cited[section],
        })
      }).flat(),
      faq: Array.from({length: QUESTIONS}, (_, number) => ({
        _type: 'faqItem',
        _key: this.#key(),
        question: `${capital(this.#words(this.#between(6, 10)))}?`,
        answer: [this.#paragraph(this.#between(25, 40), {strong: number === 0 ? 1 : 0})],
      })),
      related: links.map((link) => ({...ref(idOf('entry', link)), _key: this.#key()})),
    }
  }

  #section(section: number, marked: Marked): Json[] {
    const heading = [this.#span(capital(this.#words(this.#between(2, 4))))]
    return [
      this.#block(heading, {style: 'h2'}),
      this.#paragraph(this.#between(55, 75), marked),
      ...(section === LIST_SECTION
        ? Array.from({length: 4}, (_, item) => {
            const words = this.#between(12, 18)
            const list = {listItem: 'bullet', level: 1}
            return this.#paragraph(words, {strong: item === 0 ? 1 : 0}, list)
          })
        : [this.#paragraph(this.#between(60, 80), {strong: 1})]),
    ]
  }

  /** A paragraph whose marks stand between stretches of plain text of equal length. */
  #paragraph(words: number, {strong = 0, link, cited}: Marked = {}, rest: Json = {}): Json {
    const marks =
      link === undefined ? [] : [{_type: 'term', _key: this.#key(), entry: ref(link.id)}]
    const marked = [
      ...Array.from({length: strong}, () => this.#span(this.#words(2), ['strong'])),
      ...marks.map(({_key}) => this.#span(link?.words ?? '', [_key])),
    ]
    const each = Math.max(4, Math.round(words / (marked.length + 1)))
    const children = [
      ...marked.flatMap((span, at) => [
        this.#span(`${at > 0 ? ' ' : ''}${this.#sentences(each)} `),
        span,
      ]),
      this.#span(`${marked.length > 0 ? ' ' : ''}${this.#sentences(each)}`),
      ...(cited === undefined ? [] : [{_type: 'citation', _key: this.#key(), source: ref(cited)}]),
    ]
    return this.#block(children, {markDefs: marks, ...rest})
  }

  #sentences(words: number): string {
    const sentences: string[] = []
    for (let left = words; left > 0;) {
      const next = Math.min(this.#between(SENTENCE.from, SENTENCE.to), left)
      const length = left - next < SHORTEST ? left : next
      sentences.push(this.#sentence(length))
      left -= length
    }
    return sentences.join(' ')
  }

  #block(children: readonly Json[], rest: Json): Json {
    return {_type: 'block', _key: this.#key(), style: 'normal', markDefs: [], children, ...rest}
  }

  #span(text: string, marks: readonly string[] = []): Json {
    return {_type: 'span', _key: this.#key(), text, marks}
  }

  #sentence(words: number): string {
    return `${capital(this.#words(words))}.`
  }

  #words(count: number): string {
    return Array.from({length: count}, () => this.#vocabulary.word()).join(' ')
  }

  /** Different numbers below a limit. */
  #several(count: number, below: number): number[] {
    const numbers = new Set<number>()
    while (numbers.size < Math.min(count, below)) numbers.add(Math.floor(this.#random() * below))
    return [...numbers]
  }

  #between(from: number, to: number): number {
    return from + Math.floor(this.#random() * (to - from + 1))
  }

  #key(): string {
    return `k${(this.#keys++).toString(36)}`
  }
}
