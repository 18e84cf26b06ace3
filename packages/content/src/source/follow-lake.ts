import {lakeClient} from './lake-client.ts'

/** Which dataset to follow: the embedded lake at an address, or the hosted one of a project. */
export type FollowedLake =
  | {readonly address: string; readonly dataset: string; readonly token?: string | undefined}
  | {readonly projectId: string; readonly dataset: string; readonly token?: string | undefined}

/** What a follower hears. */
export interface LakeListener {
  /** Something that is published changed, or may have changed while the connection was gone. */
  readonly onChange: () => void
  /** The connection is gone for good; it does not come back by itself. */
  readonly onError: (error: unknown) => void
}

/**
 * Tells whenever published documents of a lake change. A connection that breaks is taken up again
 * by the client, and counts as a change: nobody knows what was missed.
 *
 * @returns a function that stops it
 * @public
 */
export function followLake(lake: FollowedLake, {onChange, onError}: LakeListener): () => void {
  let welcomed = false
  const subscription = lakeClient(lake)
    .listen(
      '*[!(_id in path("drafts.**")) && !(_id in path("versions.**"))]',
      {},
      {
        events: ['welcome', 'mutation', 'reconnect'],
        includeResult: false,
        includePreviousRevision: false,
        visibility: 'query',
      },
    )
    .subscribe({
      next: ({type}) => {
        // The first welcome follows a read that the caller has just made.
        if (type === 'mutation' || (type === 'welcome' && welcomed)) onChange()
        if (type === 'welcome') welcomed = true
      },
      error: onError,
    })
  return () => subscription.unsubscribe()
}
