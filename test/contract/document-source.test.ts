import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createClient} from '@sanity/client'
import {fromHosted, fromLake, fromNdjson, loadGraph, type DocumentSource} from '@stepzero/content'
import {startLake} from '@stepzero/lake'
import {describe, expect, test} from 'vitest'
import {corpus} from '../bench/corpus.ts'

type Json = Readonly<Record<string, unknown>>

/** A source of some documents, and what ends with its scope. */
interface Made extends AsyncDisposable {
  readonly source: DocumentSource
}

const TOKEN = 'only-for-this-test'
const DOCUMENTS: readonly Json[] = [...corpus({entries: 40})]
const DRAFT: Json = {...DOCUMENTS.at(-1), _id: `drafts.${String(DOCUMENTS.at(-1)?.['_id'])}`}
const OF_A_RELEASE: Json = {...DRAFT, _id: 'versions.r1.entry-000001', title: 'Not yet'}

const ndjson = (documents: readonly Json[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('')

/** What every source of documents must do, whatever it reads from. */
function describeSource(name: string, make: (documents: readonly Json[]) => Promise<Made>): void {
  describe(`documents from ${name}`, () => {
    test('gives every document once, with its fields as they are stored', async () => {
      await using made = await make(DOCUMENTS)
      const read = await readAll(made.source)
      expect(read.map(content).toSorted(byId)).toEqual(DOCUMENTS.toSorted(byId))
    })

    test('gives the same again', async () => {
      await using made = await make(DOCUMENTS)
      const first = await readAll(made.source)
      expect(await readAll(made.source)).toEqual(first)
    })

    test('gives a graph that does not tell where it was read', async () => {
      await using made = await make([DRAFT, ...DOCUMENTS, OF_A_RELEASE])
      expect(await summary(made.source)).toEqual(await summary(inMemory(DOCUMENTS)))
    })
  })
}

async function readAll(source: DocumentSource): Promise<unknown[]> {
  const documents: unknown[] = []
  for await (const document of source.documents()) documents.push(document)
  return documents
}

/** A document without what a lake adds to it. */
function content(document: unknown): Json {
  expect(document).toBeTypeOf('object')
  const {_rev, _createdAt, _updatedAt, ...rest} = {...(isJson(document) ? document : {})}
  return rest
}
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null
const byId = (a: Json, b: Json): number => (String(a['_id']) < String(b['_id']) ? -1 : 1)

const inMemory = (documents: readonly Json[]): DocumentSource => ({
  name: 'memory',
  async *documents() {
    yield* documents
  },
})

/** What a site would be made of: its files, and everything a page about each document reads. */
async function summary(source: DocumentSource) {
  const graph = await loadGraph(source, {today: '2026-11-21'})
  const facets = new Map<string, string>()
  for (const {language, document} of graph.files) {
    const view = graph.view({language, record: facets})
    if (document === undefined) continue
    const {type} = view.link(document) ?? {}
    if (type !== undefined) view.document(type, document)
    view.card(document)
    view.citations(document)
    view.termLinks(document)
    view.backlinks(document)
  }
  expect(facets.size).toBeGreaterThan(200)
  return {files: graph.files, redirects: graph.redirects, facets}
}

const lakeOf = (documents: readonly Json[]) =>
  startLake({
    dataDir: ':memory:',
    token: TOKEN,
    seed: (async function* () {
      yield ndjson(documents)
    })(),
  })

describeSource('an NDJSON file', async (documents) => {
  const folder = await mkdtemp(join(tmpdir(), 'stepzero-source-'))
  await writeFile(join(folder, 'content.ndjson'), ndjson(documents))
  return {
    source: fromNdjson(join(folder, 'content.ndjson')),
    [Symbol.asyncDispose]: () => rm(folder, {recursive: true}),
  }
})

describeSource('the embedded lake', async (documents) => {
  const lake = await lakeOf(documents)
  const {address, dataset} = lake
  return {source: fromLake({address, dataset}), [Symbol.asyncDispose]: () => lake.close()}
})

describeSource('the embedded lake, with a token that sees drafts', async (documents) => {
  const lake = await lakeOf(documents)
  const {address, dataset} = lake
  return {
    source: fromLake({address, dataset, token: TOKEN}),
    [Symbol.asyncDispose]: () => lake.close(),
  }
})

describeSource('the hosted lake, played by the embedded one', async (documents) => {
  const lake = await lakeOf(documents)
  const {address, dataset, projectId} = lake
  const source = fromHosted({
    projectId,
    dataset,
    token: TOKEN,
    fetch: (url, init) => fetch(url.replace(`https://${projectId}.api.sanity.io`, address), init),
  })
  return {source, [Symbol.asyncDispose]: () => lake.close()}
})

describeSource('the official client, as a source of somebody else’s', async (documents) => {
  const lake = await lakeOf(documents)
  const {address, dataset, projectId} = lake
  const client = createClient({
    projectId,
    dataset,
    apiVersion: '2025-02-19',
    apiHost: address,
    useProjectHostname: false,
    useCdn: false,
  })
  const source: DocumentSource = {
    name: 'client',
    async *documents() {
      yield* await client.fetch<unknown[]>('*[!(_type match "system.**")]')
    },
  }
  return {source, [Symbol.asyncDispose]: () => lake.close()}
})

describe('the embedded lake refuses', () => {
  test('a dataset it does not have, and a token that is not its own', async () => {
    await using lake = await lakeOf(DOCUMENTS)
    const {address, dataset} = lake
    await expect(readAll(fromLake({address, dataset: 'staging'}))).rejects.toThrow(
      `The lake at ${address} has no dataset "staging".`,
    )
    await expect(readAll(fromLake({address, dataset, token: 'wrong'}))).rejects.toThrow(
      `The lake at ${address} does not let this token read ${dataset}.`,
    )
  })
})
