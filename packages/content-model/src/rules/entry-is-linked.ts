import {publishedId} from '../dataset/published-id.ts'
import {rule} from './rule.ts'

/** An entry that no other page links to by hand is found by search alone, or by chance. */
export const entryIsLinked = rule({
  id: 'entry-is-linked',
  types: ['glossaryEntry'],
  scope: 'dataset',
  severity: 'warning',
  check: ({_id}, {dataset}) =>
    dataset.referrers(_id).some(({entry}) => entry.id !== publishedId(_id))
      ? []
      : [
          {
            path: [],
            message: 'No other page links to this entry.',
            remedy: 'Link it where its term is used, or list it as related.',
          },
        ],
})
