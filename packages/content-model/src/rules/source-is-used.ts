import {rule} from './rule.ts'

/** A source that nothing cites says nothing to a reader, and has a page all the same. */
export const sourceIsUsed = rule({
  id: 'source-is-used',
  types: ['source'],
  scope: 'dataset',
  severity: 'warning',
  check: ({_id}, {dataset}) =>
    dataset.referrers(_id).length > 0
      ? []
      : [
          {
            path: [],
            message: 'Nothing cites this source.',
            remedy: 'Cite it where it belongs, or delete it.',
          },
        ],
})
