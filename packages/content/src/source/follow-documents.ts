import type {FollowedLake} from './follow-lake.ts'
import {listenToLake} from './listen-to-lake.ts'

/** What a follower of every document hears, drafts included. */
export interface DocumentListener {
  /** A document as it is stored now, published or draft. */
  readonly onPut: (document: unknown) => void
  /** A document is stored no more; by the id it was stored under. */
  readonly onRemove: (id: string) => void
  /** The connection was gone and is back: nobody knows what was missed. */
  readonly onReconnect: () => void
  /** The connection is gone for good; it does not come back by itself. */
  readonly onError: (error: unknown) => void
}

/**
 * Tells of every document of a lake as it is written, drafts included, for who has a token that may
 * read them.
 *
 * @returns a function that stops it
 * @public
 */
export function followDocuments(lake: FollowedLake, listener: DocumentListener): () => void {
  let welcomed = false
  return listenToLake(lake, '*', {
    next: (event) => {
      if (event.type === 'welcome') {
        if (welcomed) listener.onReconnect()
        welcomed = true
      } else if (event.type === 'mutation') {
        if (event.transition === 'disappear') listener.onRemove(event.documentId)
        else if (event.result !== undefined) listener.onPut(event.result)
      }
    },
    error: listener.onError,
  })
}
