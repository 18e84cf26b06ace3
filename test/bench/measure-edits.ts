import {fork, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as rest} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {createClient, type SanityClient} from '@sanity/client'
import {z} from 'zod'
import {writeCorpus} from './corpus.ts'
import {loadPage} from './load-page.ts'
import {quantile} from './median.ts'

/** How long after an edit was sent to the lake what shows it is served, in milliseconds. */
export interface EditRow {
  readonly entries: number
  readonly edit: 'another text' | 'another title'
  readonly shows: 'its page' | 'the last page that names it' | 'the index'
  readonly edits: number
  readonly median: number
  readonly p95: number
  readonly slowest: number
}

/** What there is to say to {@link measureEdits}. */
export interface EditOptions {
  readonly entries: number
  /** Edits of each kind. */
  readonly edits: number
  readonly folder: string
  readonly say: (line: string) => void
}

const FOLLOW = fileURLToPath(new URL('follow-site.ts', import.meta.url))
const TOKEN = 'token-of-the-bench'
const PATIENCE_MILLISECONDS = 120_000
const EVERY_MILLISECONDS = 2

const ready = z.object({
  lake: z.string(),
  site: z.string(),
  seedSeconds: z.number(),
  openSeconds: z.number(),
})
const edited = z.object({
  _id: z.string(),
  title: z.string(),
  slug: z.object({current: z.string()}),
  // Pages that name it, by their slugs.
  users: z.array(z.string()),
})
type Edited = z.infer<typeof edited>

/**
 * Keeps the compared pages of a corpus up to date in a process that stays up, edits one entry after
 * the other, and loads what shows the edit until it does.
 */
export async function measureEdits(options: EditOptions): Promise<EditRow[]> {
  const {entries, edits, say} = options
  const folder = join(options.folder, `edits-${entries}`)
  await mkdir(folder, {recursive: true})
  const corpus = join(folder, 'corpus.ndjson')
  await writeCorpus(corpus, {entries})
  const child = fork(FOLLOW, ['bench', corpus, join(folder, 'lake'), TOKEN])
  try {
    const {lake, site, seedSeconds, openSeconds} = ready.parse(await message(child))
    say(
      `  ${entries} entries: seeded in ${seedSeconds.toFixed(1)} s, open in ${openSeconds.toFixed(1)} s`,
    )
    const editor = new Editor(clientOf(lake), site)
    const texts: Record<string, number>[] = []
    const titles: Record<string, number>[] = []
    const step = Math.max(1, Math.floor(entries / (2 * edits)))
    for (let edit = 0; edit < edits; edit++) {
      texts.push(await editor.changeText(2 * edit * step))
      titles.push(await editor.changeTitle((2 * edit + 1) * step))
      say(`  edit ${edit + 1}: ${JSON.stringify([texts.at(-1), titles.at(-1)])}`)
    }
    const row = (
      edit: EditRow['edit'],
      shows: EditRow['shows'],
      waits: readonly Record<string, number>[],
    ): EditRow => {
      const all = waits.flatMap((wait) => wait[shows] ?? [])
      const [middle, p95] = [quantile(all, 0.5), quantile(all, 0.95)]
      return {entries, edit, shows, edits, median: middle, p95, slowest: Math.max(...all)}
    }
    return [
      row('another text', 'its page', texts),
      row('another title', 'its page', titles),
      row('another title', 'the last page that names it', titles),
      row('another title', 'the index', titles),
    ]
  } finally {
    child.disconnect()
    if (child.exitCode === null) await once(child, 'exit')
    await rm(folder, {recursive: true, force: true})
  }
}

/** Edits entries of a lake, and looks at the site as readers do. */
class Editor {
  readonly #client: SanityClient
  readonly #site: string

  constructor(client: SanityClient, site: string) {
    this.#client = client
    this.#site = site
  }

  async changeText(at: number): Promise<Record<string, number>> {
    const entry = await this.#entry(at)
    const definition = `What ${at} means was written anew.`
    const began = await this.#patch(entry, {definition})
    return {
      'its page': (await this.#untilShown(`/glossary/${entry.slug.current}/`, definition)) - began,
    }
  }

  async changeTitle(at: number): Promise<Record<string, number>> {
    const entry = await this.#entry(at)
    const title = `${entry.title} anew`
    const began = await this.#patch(entry, {title})
    const page = await this.#untilShown(`/glossary/${entry.slug.current}/`, title)
    let last = page
    for (const slug of entry.users) last = await this.#untilShown(`/glossary/${slug}/`, title)
    const index = await this.#untilShown('/glossary/', title)
    return {
      'its page': page - began,
      'the last page that names it': last - began,
      'the index': index - began,
    }
  }

  async #entry(at: number): Promise<Edited> {
    return edited.parse(
      await this.#client.fetch(
        `*[_type == "glossaryEntry"] | order(_id)[$at]{
          _id, title, slug, "users": *[_type == "glossaryEntry" && references(^._id)].slug.current
        }`,
        {at},
      ),
    )
  }

  /** Writes to an entry. Tells when the request was sent: a little before the lake tells of it. */
  async #patch({_id}: Edited, fields: Readonly<Record<string, string>>): Promise<number> {
    const began = performance.now()
    await this.#client.patch(_id).set(fields).commit({visibility: 'async'})
    return began
  }

  /** When a page showed a text. */
  async #untilShown(path: string, text: string): Promise<number> {
    const until = performance.now() + PATIENCE_MILLISECONDS
    while (performance.now() < until) {
      if ((await loadPage(`${this.#site}${path}`)).includes(text)) {
        return performance.now()
      }
      await rest(EVERY_MILLISECONDS)
    }
    throw new Error(`${path} never showed "${text}".`)
  }
}

const clientOf = (address: string): SanityClient =>
  createClient({
    projectId: 'stepzero',
    dataset: 'production',
    apiVersion: '2026-01-01',
    apiHost: address,
    useProjectHostname: false,
    useCdn: false,
    token: TOKEN,
  })

/** The next thing a process says; fails if it ends instead. */
async function message(child: ChildProcess): Promise<unknown> {
  const ending = new AbortController()
  const {signal} = ending
  try {
    return await Promise.race([
      once(child, 'message', {signal}).then(([said]: unknown[]) => said),
      once(child, 'exit', {signal}).then(([code]: unknown[]) => {
        throw new Error(`The process that follows the lake ended with ${String(code)}.`)
      }),
    ])
  } finally {
    ending.abort()
  }
}
