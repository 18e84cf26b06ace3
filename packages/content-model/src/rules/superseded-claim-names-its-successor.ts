import {publishedId} from '../dataset/published-id.ts'
import {rule} from './rule.ts'

/** A claim that another one replaces says which, so that every page that shows it can follow. */
export const supersededClaimNamesItsSuccessor = rule({
  id: 'superseded-claim-names-its-successor',
  types: ['claim'],
  scope: 'document',
  severity: 'error',
  check: ({_id, status, supersededBy}) => {
    const path = ['supersededBy']
    if (supersededBy === undefined) {
      return status === 'superseded'
        ? [
            {
              path,
              message: 'This claim is superseded, and nothing says by which.',
              remedy: 'Choose the claim that replaces it, or withdraw it.',
            },
          ]
        : []
    }
    if (publishedId(supersededBy._ref) === publishedId(_id)) {
      return [{path, message: 'This claim replaces itself.', remedy: 'Choose another claim.'}]
    }
    return status === 'superseded'
      ? []
      : [
          {
            path,
            message: `Another claim replaces this one, and its status is "${status}".`,
            remedy: 'Set the status to "superseded", or clear this field.',
          },
        ]
  },
})
