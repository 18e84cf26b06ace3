import {join} from 'node:path'
import {setTimeout as rest} from 'node:timers/promises'
import {createClient, type SanityClient} from '@sanity/client'
import {startLake} from '@stepzero/lake'
import {startServing, stop} from '../site-under-test.ts'
import {loadPage} from './load-page.ts'
import {median, quantile} from './median.ts'

/** How long a reader waits for what an editor published, in milliseconds. */
export interface PublishRow {
  readonly documents: number
  readonly edits: number
  readonly median: number
  readonly p95: number
  readonly slowest: number
}

/** What there is to say to {@link measurePublishing}. */
export interface PublishOptions {
  /** NDJSON to fill the lake with; the example unless given. */
  readonly corpus?: string | undefined
  readonly edits: number
  readonly folder: string
  readonly say: (line: string) => void
}

const TOKEN = 'token-of-the-bench'
/** Between two edits, as long as it takes an editor to look at the page. */
const PAUSE_MILLISECONDS = 2000

/**
 * Runs `stepzero start` as anyone would, writes drafts, and publishes each by the request that the
 * Studio's button sends: how long until a reader who loads the page again and again sees it.
 */
export async function measurePublishing(options: PublishOptions): Promise<PublishRow> {
  const {corpus, edits, folder, say} = options
  const data = join(folder, 'start')
  if (corpus !== undefined) {
    const lake = await startLake({dataDir: data, seed: corpus})
    await lake.close()
  }
  const flags = ['start', '--port', '0', '--data', data]
  const {child, address, said} = await startServing(flags, /Content Lake\s+(http\S+)/, {
    STEPZERO_TOKEN: TOKEN,
  })
  child.stderr?.resume()
  try {
    const site = /Site\s+(http\S+?)\/?\s/.exec(said)?.[1]
    if (site === undefined) throw new Error(`No site: ${said}`)
    const client = createClient({
      projectId: 'stepzero',
      dataset: 'production',
      apiVersion: '2026-01-01',
      apiHost: address,
      useProjectHostname: false,
      useCdn: false,
      token: TOKEN,
    })
    const documents = await client.fetch<number>('count(*)')
    const waits: number[] = []
    for (let edit = 1; edit <= edits; edit++) {
      await rest(PAUSE_MILLISECONDS)
      const wait = await publishOnce(client, site, edit)
      waits.push(wait)
      say(`  ${documents} documents, edit ${edit}: ${wait.toFixed(0)} ms`)
    }
    return {
      documents,
      edits,
      median: median(waits),
      p95: quantile(waits, 0.95),
      slowest: Math.max(...waits),
    }
  } finally {
    await stop(child)
  }
}

async function publishOnce(client: SanityClient, site: string, edit: number): Promise<number> {
  const [entry] = await client.fetch<{readonly _id: string; readonly slug: {current: string}}[]>(
    '*[_type == "glossaryEntry" && language == "en"] | order(_id)[$at...$at + 1]',
    {at: edit},
  )
  if (entry === undefined) throw new Error('There are too few entries.')
  const text = `What it means was written anew, for the ${edit}th time.`
  const draftId = `drafts.${entry._id}`
  await client.createOrReplace({...entry, _id: draftId, _type: 'glossaryEntry', definition: text})
  const began = performance.now()
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId,
    publishedId: entry._id,
  })
  await untilPageShows(`${site}/glossary/${entry.slug.current}/`, text)
  return performance.now() - began
}

const EVERY_MILLISECONDS = 5
const PATIENCE_MILLISECONDS = 300_000

/**
 * Loads a page again and again until it shows a text.
 *
 * @throws after five minutes
 */
async function untilPageShows(address: string, text: string): Promise<void> {
  const began = performance.now()
  while (performance.now() - began < PATIENCE_MILLISECONDS) {
    if ((await loadPage(address)).includes(text)) return
    await rest(EVERY_MILLISECONDS)
  }
  throw new Error(`${address} never showed "${text}".`)
}
