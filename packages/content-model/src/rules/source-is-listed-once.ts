import {identitiesOf} from '../dataset/identities-of.ts'
import {publishedId} from '../dataset/published-id.ts'
import {rule} from './rule.ts'
import {nameAll} from './same-place.ts'

/** A work is one source: two documents for it would count as two that agree. */
export const sourceIsListedOnce = rule({
  id: 'source-is-listed-once',
  types: ['source'],
  scope: 'dataset',
  severity: 'warning',
  check: (source, {dataset}) =>
    identitiesOf(source).flatMap(({field, identity}) => {
      const others = dataset.withIdentity(identity).filter(({id}) => id !== publishedId(source._id))
      if (others.length === 0) return []
      return {
        path: [field],
        message: `${nameAll(others)} stands at the same address.`,
        remedy:
          'Cite one of them everywhere, and delete the other; tell editions apart by address.',
      }
    }),
})
