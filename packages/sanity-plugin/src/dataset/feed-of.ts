import type {SanityClient} from '@sanity/client'
import {CONTENT_TYPES, DATASET_QUERY} from './dataset-query.ts'
import type {DatasetFeed} from './dataset-store.ts'

const LISTENING = {
  events: ['welcome' as const, 'mutation' as const, 'reconnect' as const],
  includeResult: true,
  visibility: 'query' as const,
  tag: 'stepzero.index',
}

/** Asks the lake of a client by one projected query, and follows it by one listener. */
export const feedOf = (given: SanityClient): Required<DatasetFeed> => {
  const client = given.withConfig({perspective: 'raw', useCdn: false})
  return {
    ask: () => client.fetch<unknown>(DATASET_QUERY, {types: CONTENT_TYPES}),
    follow: ({changed, resumed, ended}) => {
      let isWelcome = false
      client.listen('*[_type in $types]', {types: CONTENT_TYPES}, LISTENING).subscribe({
        next: (event) => {
          if (event.type === 'mutation') {
            const isGone = event.transition === 'disappear'
            changed({id: event.documentId, document: isGone ? undefined : event.result})
          } else if (event.type === 'welcome') {
            if (isWelcome) resumed()
            isWelcome = true
          }
        },
        error: ended,
        complete: ended,
      })
    },
  }
}
