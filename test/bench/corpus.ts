import {createWriteStream} from 'node:fs'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {makeVocabulary, randomNumbers, type Vocabulary} from './vocabulary.ts'

type Json = Readonly<Record<string, unknown>>

/** How large a corpus is, and which of its entries was edited. */
export interface CorpusOptions {
  /** Glossary entries; one source comes with every five. */
  readonly entries: number
  /** The entry whose first paragraph reads differently, to measure what an edit costs. */
  readonly changed?: number
}

const SEED = 0x5eed1234
const SECTIONS = 5
const LINKED = 5
const CITED = 3

/**
 * A glossary in the project's own model, the same for the same options: about 710 words of body an
 * entry, five links to other entries by hand, three cited sources, aliases and questions.
 */
export function* corpus({entries, changed}: CorpusOptions): Generator<Json> {
  const random = randomNumbers(SEED)
  const write = new Writer(random, makeVocabulary(random))
  const sources = Math.max(CITED, Math.floor(entries / 5))
  yield SETTINGS
  yield DESK
  for (let at = 0; at < sources; at++) yield write.source(at)
  const titles = write.names(entries)
  for (const [at, title] of titles.entries()) {
    yield write.entry(at, title, {titles, sources, edited: at === changed})
  }
}

/** Writes a corpus as NDJSON, line by line. */
export async function writeCorpus(path: string, options: CorpusOptions): Promise<void> {
  const lines = function* () {
    for (const document of corpus(options)) yield `${JSON.stringify(document)}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
}

const SETTINGS: Json = {
  _id: 'settings',
  _type: 'settings',
  name: 'A large glossary',
  baseAddress: 'https://glossary.example',
  languages: ['en'],
  timeZone: 'UTC',
  contact: {_type: 'contact', email: 'desk@glossary.example'},
  newsletter: {_type: 'newsletterSettings', subscribeBy: 'feed'},
  imprint: {_type: 'imprint', legalName: 'A large glossary', responsible: 'The desk'},
}

const DESK: Json = {
  _id: 'desk',
  _type: 'person',
  kind: 'desk',
  title: 'The desk',
  slug: {_type: 'slug', current: 'desk'},
}

const id = (kind: string, at: number): string => `${kind}-${String(at).padStart(6, '0')}`
const ref = (to: string): Json => ({_type: 'reference', _ref: to})
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

interface Around {
  readonly titles: readonly string[]
  readonly sources: number
  readonly edited: boolean
}

/** Writes documents; its keys count up within each. */
class Writer {
  readonly #random: () => number
  readonly #vocabulary: Vocabulary
  readonly #taken = new Set<string>()
  #keys = 0

  constructor(random: () => number, vocabulary: Vocabulary) {
    this.#random = random
    this.#vocabulary = vocabulary
  }

  source(at: number): Json {
    const words = this.#words(this.#between(5, 10))
    return {
      _id: id('source', at),
      _type: 'source',
      kind: 'report',
      title: capital(words),
      slug: {_type: 'slug', current: id('source', at)},
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

  entry(at: number, title: string, around: Around): Json {
    this.#keys = 0
    const links = this.#several(Math.min(LINKED, around.titles.length), around.titles.length)
    const cited = this.#several(CITED, around.sources).map((number) => id('source', number))
    const body = Array.from({length: SECTIONS}, (_, section) =>
      this.#section(section, links[section], cited[section], around.titles),
    ).flat()
    const first = around.edited ? [this.#paragraph(12)] : []
    return {
      _id: id('entry', at),
      _type: 'glossaryEntry',
      language: 'en',
      title,
      slug: {_type: 'slug', current: title.toLowerCase().replaceAll(' ', '-')},
      author: ref('desk'),
      aliases: this.names(this.#between(0, 3)),
      definition: this.#sentence(20),
      lead: [this.#paragraph(27)],
      body: [...first, ...body],
      faq: Array.from({length: 3}, () => ({
        _type: 'faqItem',
        _key: this.#key(),
        question: `${capital(this.#words(8))}?`,
        answer: [this.#paragraph(32)],
      })),
    }
  }

  #section(
    section: number,
    link: number | undefined,
    cited: string | undefined,
    titles: readonly string[],
  ): Json[] {
    const heading = this.#block([this.#span(capital(this.#words(3)))], {style: 'h2'})
    const mark = {_type: 'term', _key: this.#key(), entry: ref(id('entry', link ?? 0))}
    const linked = this.#span(titles[link ?? 0]?.toLowerCase() ?? '', [mark._key])
    const citation = {_type: 'citation', _key: this.#key(), source: ref(cited ?? '')}
    const first = [
      this.#span(`${this.#sentence(25)} `),
      this.#span(this.#words(2), ['strong']),
      this.#span(` ${this.#words(8)} `),
      ...(link === undefined ? [] : [linked]),
      this.#span(` ${this.#sentence(28)}`),
      ...(cited === undefined ? [] : [citation]),
    ]
    const markDefs = link === undefined ? [] : [mark]
    const rest =
      section === 2
        ? Array.from({length: 4}, () => this.#paragraph(15, {listItem: 'bullet', level: 1}))
        : [this.#paragraph(75)]
    return [heading, this.#block(first, {markDefs}), ...rest]
  }

  #paragraph(words: number, rest: Json = {}): Json {
    const sentences: string[] = []
    for (let left = words; left > 0; left -= 15) sentences.push(this.#sentence(Math.min(15, left)))
    return this.#block([this.#span(sentences.join(' '))], rest)
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
    while (numbers.size < count) numbers.add(Math.floor(this.#random() * below))
    return [...numbers]
  }

  #between(from: number, to: number): number {
    return from + Math.floor(this.#random() * (to - from + 1))
  }

  #key(): string {
    return `k${(this.#keys++).toString(36)}`
  }
}
