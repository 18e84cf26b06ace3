import {createReadStream, createWriteStream} from 'node:fs'
import {createInterface} from 'node:readline'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {EntryWriter, idOf, type Json} from './entry-writer.ts'
import {makeVocabulary, randomNumbers} from './vocabulary.ts'

/** How large a corpus is, and which of its entries was edited. */
export interface CorpusOptions {
  /** Glossary entries; one source comes with every five. */
  readonly entries: number
  /** The entry whose first paragraph reads differently, to measure what an edit costs. */
  readonly changed?: number
  /** Let terms be found in the text of entries, and linked. The other generators find none. */
  readonly findTerms?: boolean
}

/** What stands before the first paragraph of the entry that was edited. */
export const CHANGED_TEXT = 'This sentence was written later.'

const SEED = 0x5eed1234
const FEWEST_SOURCES = 3

/**
 * A glossary in the project's own model, the same for the same options: about 710 words of body an
 * entry, five links to other entries, three cited sources, aliases and three questions. A changed
 * entry changes nothing else.
 */
export function* corpus({entries, changed, findTerms = false}: CorpusOptions): Generator<Json> {
  const random = randomNumbers(SEED)
  const writer = new EntryWriter(random, makeVocabulary(random))
  const sources = Math.max(FEWEST_SOURCES, Math.floor(entries / 5))
  yield SETTINGS
  yield DESK
  for (let at = 0; at < sources; at++) yield writer.source(at)
  const titles = writer.names(entries)
  for (const at of titles.keys()) {
    const entry = {...writer.entry(at, titles, sources), linkTerms: findTerms}
    yield at === changed ? withLaterSentence(entry) : entry
  }
}

/** The slug of an entry of a corpus, by its number. */
export async function slugOfEntry(path: string, at: number): Promise<string> {
  const id = idOf('entry', at)
  for await (const line of createInterface({input: createReadStream(path)})) {
    if (!line.startsWith(`{"_id":"${id}"`)) continue
    const slug = /"slug":\{"_type":"slug","current":"(?<slug>[^"]+)"/.exec(line)?.groups?.['slug']
    if (slug !== undefined) return slug
  }
  throw new Error(`${path} has no ${id}.`)
}

/** The same entry with another first sentence, as an editor would leave it. */
const withLaterSentence = (entry: Json, text = CHANGED_TEXT): Json => {
  const {body} = entry
  if (!Array.isArray(body)) throw new Error(`${String(entry['_id'])} has no body.`)
  return {...entry, body: [plainBlock('later', text), ...body.filter(isOfCorpus)]}
}

const isOfCorpus = (block: unknown): boolean =>
  !(typeof block === 'object' && block !== null && '_key' in block && block._key === 'later')

const plainBlock = (key: string, text: string): Json => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: `${key}-text`, text, marks: []}],
})

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
