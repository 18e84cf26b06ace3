import {ListIcon} from '@sanity/icons/List'
import type {ListItemBuilder, StructureBuilder, StructureResolverContext} from 'sanity/structure'

const API_VERSION = '2025-02-19'

/**
 * Journeys, and below each the steps it has, in their order.
 *
 * Which steps those are is asked when a journey is opened: a list cannot follow the references of
 * another document while it is shown.
 */
export const stepsByJourney = (
  S: StructureBuilder,
  {getClient}: StructureResolverContext,
): ListItemBuilder =>
  S.listItem()
    .id('steps-by-journey')
    .title('Steps by journey')
    .icon(ListIcon)
    .child(
      S.documentTypeList('journey')
        .id('steps-by-journey')
        .title('Steps by journey')
        .canHandleIntent(() => false)
        .child(async (journey) => {
          const steps = await getClient({apiVersion: API_VERSION})
            .withConfig({perspective: 'drafts'})
            .fetch<(string | null)[] | null>('*[_id == $journey][0].steps[]._ref', {journey})
          return S.documentList()
            .id(journey)
            .title('Steps')
            .schemaType('journeyStep')
            .apiVersion(`v${API_VERSION}`)
            .filter('_type == "journeyStep" && (_id in $steps || _originalId in $steps)')
            .params({steps: (steps ?? []).flatMap((id) => (id ? [id, `drafts.${id}`] : []))})
            .defaultOrdering([{field: 'number', direction: 'asc'}])
        }),
    )
