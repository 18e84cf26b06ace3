import type {MutationEvent, ReconnectEvent, WelcomeEvent} from '@sanity/client'
import type {FollowedLake} from './follow-lake.ts'
import {lakeClient} from './lake-client.ts'

/** What a listener of a lake hears. */
export type LakeEvent = WelcomeEvent | MutationEvent | ReconnectEvent

/**
 * Listens to what is written to the documents that a query finds.
 *
 * @returns a function that stops it
 */
export function listenToLake(
  lake: FollowedLake,
  query: string,
  hear: {readonly next: (event: LakeEvent) => void; readonly error: (error: unknown) => void},
): () => void {
  let stopped = false
  let stop: (() => void) | undefined
  const listen = async (): Promise<void> => {
    const client = await lakeClient(lake)
    if (stopped) return
    const subscription = client
      .listen(
        query,
        {},
        {
          events: ['welcome', 'mutation', 'reconnect'],
          includeResult: true,
          includePreviousRevision: false,
          visibility: 'query',
        },
      )
      .subscribe(hear)
    stop = () => subscription.unsubscribe()
  }
  listen().catch(hear.error)
  return () => {
    stopped = true
    stop?.()
  }
}
