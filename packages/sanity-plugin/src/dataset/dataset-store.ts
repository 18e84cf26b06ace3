import type {ListenEvent, SanityClient} from '@sanity/client'
import {
  entryOf,
  indexDataset,
  parseDraft,
  publishedId,
  SETTINGS_ID,
  type DatasetEntry,
  type DatasetIndex,
} from '@stepzero/content-model'
import {fieldOf} from '../fields/field-of.ts'
import {CONTENT_TYPES, DATASET_QUERY, entryFrom} from './dataset-query.ts'
import {siteFactsFrom, type SiteFacts} from './site-facts.ts'

/** All documents of a workspace at one moment, as rules and inputs read them. */
export interface DatasetSnapshot extends SiteFacts {
  readonly dataset: DatasetIndex
  /** Whether readers can see a document: one that is only a draft cannot be referenced for good. */
  readonly isPublished: (id: string) => boolean
}

/** The one index of a workspace, and whoever waits for it. */
export interface DatasetStore {
  /** The latest snapshot, as soon as there is one. */
  readonly ready: () => Promise<DatasetSnapshot>
  /** The latest snapshot, or nothing while it is loaded for the first time. */
  readonly current: () => DatasetSnapshot | undefined
  /** Calls back whenever there may be a newer snapshot, until the returned function is called. */
  readonly subscribe: (changed: () => void) => () => void
}

type Listened = ListenEvent<Record<string, unknown>>

/**
 * Opens the index of a workspace: one projected query, and one listener that keeps it fresh.
 *
 * Nothing is asked before somebody needs it. After a lost connection everything is asked again.
 *
 * @param follow - whether to listen; a validation on the command line asks once
 */
export const createDatasetStore = (given: SanityClient, {follow = true} = {}): DatasetStore => {
  const client = given.withConfig({perspective: 'raw', useCdn: false})
  const entries = new Map<string, DatasetEntry>()
  const settings = new Map<string, unknown>()
  const waiting = new Set<() => void>()
  // What changed while the query was under way comes after what it answers.
  let late: Listened[] = []
  let loading: Promise<void> | undefined
  let snapshot: DatasetSnapshot | undefined
  let isLoaded = false
  let isListening = false

  const changed = () => {
    snapshot = undefined
    for (const tell of waiting) tell()
  }

  const apply = (event: Listened) => {
    if (event.type !== 'mutation') return
    const {documentId, result, transition} = event
    const gone = transition === 'disappear' || result === undefined
    if (gone) entries.delete(documentId)
    else entries.set(documentId, {...entryOf(parseDraft(result).document), id: documentId})
    if (publishedId(documentId) !== SETTINGS_ID) return
    if (gone) settings.delete(documentId)
    else settings.set(documentId, result)
  }

  const load = async () => {
    const answer: unknown = await client.fetch(DATASET_QUERY, {types: CONTENT_TYPES})
    entries.clear()
    settings.clear()
    for (const row of membersIn(answer, 'entries')) {
      const entry = entryFrom(row)
      if (entry) entries.set(entry.id, entry)
    }
    for (const row of membersIn(answer, 'settings')) settings.set(String(fieldOf(row, '_id')), row)
    late.forEach(apply)
    isLoaded = true
    changed()
  }

  const startLoading = () => {
    late = []
    loading = load().finally(() => {
      loading = undefined
    })
    return loading
  }

  const listen = () => {
    isListening = true
    // The client reconnects by itself. What ends a listener for good is told to whoever asks next,
    // by the query and the listener that start then.
    const stopped = () => {
      isListening = false
      isLoaded = false
    }
    client
      .listen('*[_type in $types]', {types: CONTENT_TYPES}, LISTENING)
      .subscribe({next: hear, error: stopped, complete: stopped})
  }

  const hear = (event: Listened) => {
    if (event.type === 'welcome' && isLoaded) void startLoading().catch(forget)
    else if (loading) late.push(event)
    else {
      apply(event)
      changed()
    }
  }

  // Whoever asks next starts afresh, and hears of the error then.
  const forget = () => {
    isLoaded = false
  }

  const current = () => {
    if (!isLoaded) return undefined
    snapshot ??= {
      dataset: indexDataset(entries.values()),
      isPublished: (id) => entries.has(publishedId(id)),
      ...siteFactsFrom([...settings.values()]),
    }
    return snapshot
  }

  const ready = async (): Promise<DatasetSnapshot> => {
    if (follow && !isListening) listen()
    if (!isLoaded) await (loading ?? startLoading())
    return current() ?? ready()
  }

  return {
    ready,
    current,
    subscribe: (tell) => {
      waiting.add(tell)
      void ready().catch(forget)
      return () => waiting.delete(tell)
    },
  }
}

const LISTENING = {
  events: ['welcome' as const, 'mutation' as const, 'reconnect' as const],
  includeResult: true,
  visibility: 'query' as const,
  tag: 'stepzero.index',
}

const membersIn = (answer: unknown, name: string): readonly unknown[] => {
  const members = fieldOf(answer, name)
  return Array.isArray(members) ? members : []
}
