import {
  entryOf,
  indexDataset,
  parseDraft,
  publishedId,
  SETTINGS_ID,
  type DatasetEntry,
  type DatasetIndex,
} from '@stepzero/content-model'
import {membersOf, textOf} from '../fields/field-of.ts'
import {entryFrom} from './dataset-query.ts'
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
  /** Calls back whenever something published changes, from the moment the index is loaded. */
  readonly onPublish: (published: () => void) => () => void
}

/** What a lake tells of a document: as it is stored now, or that it is gone. */
export interface DocumentChange {
  readonly id: string
  readonly document: unknown
}

/** How a lake is asked, and how it is followed. */
export interface DatasetFeed {
  /** Asks for everything, as `DATASET_QUERY` does. */
  readonly ask: () => Promise<unknown>
  /** Follows the changes. Without it, everything is asked once. */
  readonly follow?: (told: {
    readonly changed: (change: DocumentChange) => void
    /** The connection was lost and is there again: changes may have been missed. */
    readonly resumed: () => void
    /** Nothing more will come. */
    readonly ended: () => void
  }) => void
}

/**
 * Opens the index of a workspace. Nothing is asked before somebody needs it; after a lost connection
 * everything is asked again. What ends it for good is told to whoever asks next, by the query that
 * starts then.
 */
export const createDatasetStore = ({ask, follow}: DatasetFeed): DatasetStore => {
  const entries = new Map<string, DatasetEntry>()
  const settings = new Map<string, unknown>()
  const waiting = new Set<() => void>()
  const publishing = new Set<() => void>()
  // What changed while the query was under way comes after what it answers.
  let late: DocumentChange[] = []
  let loading: Promise<void> | undefined
  let snapshot: DatasetSnapshot | undefined
  let isLoaded = false
  let isFollowing = false

  const tellAll = () => {
    snapshot = undefined
    for (const tell of waiting) tell()
  }

  const apply = ({id, document}: DocumentChange) => {
    if (document === undefined) entries.delete(id)
    else entries.set(id, {...entryOf(parseDraft(document).document), id})
    if (publishedId(id) !== SETTINGS_ID) return
    if (document === undefined) settings.delete(id)
    else settings.set(id, document)
  }

  const load = async () => {
    const answer = await ask()
    entries.clear()
    settings.clear()
    for (const row of membersOf(answer, 'entries')) {
      const entry = entryFrom(row)
      if (entry) entries.set(entry.id, entry)
    }
    for (const row of membersOf(answer, 'settings')) settings.set(textOf(row, '_id') ?? '', row)
    late.forEach(apply)
    isLoaded = true
    tellAll()
  }

  const startLoading = () => {
    late = []
    loading = load().finally(() => {
      loading = undefined
    })
    return loading
  }

  // Whoever asks next starts afresh, and hears of the error then.
  const forget = () => {
    isLoaded = false
  }

  const startFollowing = () => {
    if (isFollowing || follow === undefined) return
    isFollowing = true
    follow({
      changed: (change) => {
        if (loading) late.push(change)
        else if (isLoaded) {
          apply(change)
          tellAll()
          if (publishedId(change.id) === change.id) for (const tell of publishing) tell()
        }
      },
      resumed: () => {
        if (isLoaded) startLoading().catch(forget)
      },
      ended: () => {
        isFollowing = false
        forget()
      },
    })
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
    startFollowing()
    if (!isLoaded) await (loading ?? startLoading())
    return current() ?? ready()
  }

  return {
    ready,
    current,
    subscribe: (tell) => {
      waiting.add(tell)
      ready().catch(forget)
      return () => waiting.delete(tell)
    },
    onPublish: (tell) => {
      publishing.add(tell)
      return () => publishing.delete(tell)
    },
  }
}
