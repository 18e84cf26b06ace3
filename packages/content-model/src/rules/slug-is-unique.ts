import {ADDRESSED_TYPES} from '../addressed-types.ts'
import {rule} from './rule.ts'
import {nameAll, othersWithSlug} from './same-place.ts'

/**
 * Two documents of a type and language never share a slug, nor two steps of a journey: they would
 * stand at one address. The number of a newsletter issue is its slug, so it is unique as well.
 */
export const slugIsUnique = rule({
  id: 'slug-is-unique',
  types: ADDRESSED_TYPES,
  scope: 'dataset',
  severity: 'error',
  check: (document, {dataset}) => {
    const others = othersWithSlug(document, document.slug, dataset)
    if (others.length === 0) return []
    return [
      {
        path: ['slug'],
        message: `The slug "${document.slug}" is also that of ${nameAll(others)}, at one address.`,
        remedy: 'Give each its own slug.',
      },
    ]
  },
})
