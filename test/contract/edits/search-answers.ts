import {hash} from 'node:crypto'
import {once} from 'node:events'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {Worker} from 'node:worker_threads'
import {buildSearchIndex, type Release, type SearchPage} from '@stepzero/publish'
import {z} from 'zod'
import type {Documents} from './edit-kinds.ts'

/** The files that a reader's browser searches with, by address. */
export type SearchIndex = ReadonlyMap<string, Uint8Array>

/** The index in a release. */
export async function indexIn(release: Release | undefined): Promise<SearchIndex> {
  const index = new Map<string, Uint8Array>()
  for (const [address, file] of release?.manifest.files ?? []) {
    if (!address.startsWith('/pagefind/')) continue
    index.set(address, await readFile(join(release?.root ?? '', file.hash)))
  }
  return index
}

/** The index of pages that were just made. */
export async function indexOf(pages: readonly SearchPage[]): Promise<SearchIndex> {
  async function* each(): AsyncIterable<SearchPage> {
    yield* pages
  }
  const files = await buildSearchIndex(each())
  return new Map(files.map(({address, content}) => [address, content]))
}

const PHRASES = 500

/** Every title, every alias, and phrases from the texts, chosen by a seed. */
export function queriesFor(documents: Documents, seed: number): readonly string[] {
  const names = [...documents.values()].flatMap(({title, aliases}) => [
    title,
    ...(Array.isArray(aliases) ? aliases : []),
  ])
  const words = textsIn([...documents.values()]).map((text) => text.split(/\s+/))
  const phrases: string[] = []
  for (let state = seed >>> 0; phrases.length < PHRASES;) {
    const draw = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    const text = words[draw(words.length)] ?? []
    const from = draw(text.length)
    phrases.push(text.slice(from, from + 1 + draw(4)).join(' '))
  }
  return [...new Set([...names, ...phrases].filter((one) => typeof one === 'string'))]
}

/** Every piece of running text. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => textsIn(one))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) =>
    name === 'text' && typeof one === 'string' ? [one] : textsIn(one),
  )
}

const answered = z.record(z.string(), z.string())

/**
 * What a reader's browser finds: for each query the results in their order, by the hash of what they
 * show. Pagefind's own script searches, over HTTP, as it does in a browser.
 */
export async function answersOf(
  index: SearchIndex,
  queries: readonly string[],
): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'stepzero-search-'))
  const server = createServer((request, response) => {
    const content = index.get(request.url?.split('?')[0] ?? '')
    response.statusCode = content === undefined ? 404 : 200
    response.end(content)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const place = server.address()
    if (place === null || typeof place === 'string') throw new Error('There is no port.')
    const script = index.get('/pagefind/pagefind.js') ?? new Uint8Array()
    const path = join(folder, `${hash('sha256', script)}.mjs`)
    await writeFile(path, script)
    const asked = {script: pathToFileURL(path).href, port: place.port, queries}
    // What a script compiled stays in its process for good: it has one, of which nothing stays.
    const worker = new Worker(new URL('./ask-index.ts', import.meta.url), {workerData: asked})
    const [answers]: unknown[] = await once(worker, 'message')
    return answered.parse(answers)
  } finally {
    server.closeAllConnections()
    server.close()
    await rm(folder, {recursive: true})
  }
}
