import {ADDRESSED_TYPES} from '../addressed-types.ts'
import {rule} from './rule.ts'
import {nameOf, othersWithSlug} from './same-place.ts'

/**
 * Two documents of a type and language never share a slug, nor two steps of a journey: they would
 * stand at one address. The number of a newsletter issue is its slug, so it is unique as well.
 */
export const slugIsUnique = rule({
  id: 'slug-is-unique',
  types: ADDRESSED_TYPES,
  scope: 'dataset',
  severity: 'error',
  check: (document, {dataset}) =>
    othersWithSlug(document, document.slug, dataset).map((other) => ({
      path: ['slug'],
      message: `${nameOf(other)} has the slug "${document.slug}" too, so both would stand at one address.`,
      remedy: 'Give one of them another slug.',
    })),
})
