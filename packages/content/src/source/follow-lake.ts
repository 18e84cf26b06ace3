import type {MutationEvent} from '@sanity/client'
import {lakeClient} from './lake-client.ts'
import {listenToLake} from './listen-to-lake.ts'

/** Which dataset to follow: the embedded lake at an address, or the hosted one of a project. */
export type FollowedLake =
  | {readonly address: string; readonly dataset: string; readonly token?: string | undefined}
  | {readonly projectId: string; readonly dataset: string; readonly token?: string | undefined}

/** What a follower hears. */
export interface LakeListener {
  /**
   * Published documents as they are now, by id, undefined for what is published no more: all that
   * one transaction wrote, together.
   */
  readonly onChange: (changes: ReadonlyMap<string, unknown>) => void
  /** A connection stands, the first or one again: what was written before is not told. */
  readonly onConnect: () => void
  /** The connection is gone for good; it does not come back by itself. */
  readonly onError: (error: unknown) => void
}

const PUBLISHED = '*[!(_id in path("drafts.**")) && !(_id in path("versions.**"))]'

/** How long the rest of a transaction may take to arrive, in milliseconds. */
const REST = 20

/**
 * Tells what is written to the published documents of a lake. A connection that breaks is taken up
 * again by the client.
 *
 * @returns a function that stops it
 * @public
 */
export function followLake(lake: FollowedLake, listener: LakeListener): () => void {
  const transactions = new Transactions(listener.onChange)
  const stop = listenToLake(lake, PUBLISHED, {
    next: (event) => {
      if (event.type === 'welcome') listener.onConnect()
      else if (event.type === 'mutation') transactions.hear(event)
    },
    error: listener.onError,
  })
  return () => {
    stop()
    transactions.stop()
  }
}

/**
 * Puts the events of a transaction together. The hosted lake counts those of drafts too, which are
 * not told here: so a transaction also ends where another begins, and when no more comes.
 */
class Transactions {
  readonly #tell: (changes: ReadonlyMap<string, unknown>) => void
  #changes = new Map<string, unknown>()
  #transaction = ''
  #timer: NodeJS.Timeout | undefined

  constructor(tell: (changes: ReadonlyMap<string, unknown>) => void) {
    this.#tell = tell
  }

  hear(event: MutationEvent): void {
    if (event.transactionId !== this.#transaction) this.#end()
    this.#transaction = event.transactionId
    const isGone = event.transition === 'disappear'
    if (isGone || event.result !== undefined) {
      this.#changes.set(event.documentId, isGone ? undefined : event.result)
    }
    clearTimeout(this.#timer)
    if (event.transactionCurrentEvent === event.transactionTotalEvents) this.#end()
    else this.#timer = setTimeout(() => this.#end(), REST)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #end(): void {
    clearTimeout(this.#timer)
    if (this.#changes.size === 0) return
    const changes = this.#changes
    this.#changes = new Map()
    this.#tell(changes)
  }
}

const AT_ONCE = 100

/**
 * What is written otherwise than it was known to be: only revisions are compared, and only documents
 * of another revision are read.
 *
 * @param known - the revision of every published document, by id
 * @public
 */
export async function changesSince(
  lake: FollowedLake,
  known: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, unknown>> {
  const client = await lakeClient(lake)
  const now = await client.fetch<{_id: string; _rev: string}[]>(`${PUBLISHED}{_id, _rev}`)
  const changes = new Map<string, unknown>()
  const ids = new Set(now.map(({_id}) => _id))
  for (const id of known.keys()) if (!ids.has(id)) changes.set(id, undefined)
  const others = now.filter(({_id, _rev}) => known.get(_id) !== _rev).map(({_id}) => _id)
  for (let at = 0; at < others.length; at += AT_ONCE) {
    const documents = await client.fetch<{_id: string}[]>('*[_id in $ids]', {
      ids: others.slice(at, at + AT_ONCE),
    })
    for (const document of documents) changes.set(document._id, document)
  }
  return changes
}
