import {foldName} from '../dataset/fold-name.ts'
import {memberElements} from '../schema/field-path.ts'
import {rule} from './rule.ts'

/**
 * Where a step has several commitments, each says itself how a customer gets out of it: the exit of
 * the step cannot be the exit of them all.
 */
export const commitmentHasItsOwnExit = rule({
  id: 'commitment-has-its-own-exit',
  types: ['journeyStep'],
  scope: 'document',
  severity: 'warning',
  check: ({exit, commitments}) => {
    if (exit === undefined || commitments.length < 2) return []
    const elements = memberElements(commitments)
    return commitments.flatMap((commitment, index) =>
      foldName(commitment.exit) === foldName(exit)
        ? {
            path: ['commitments', elements[index] ?? index, 'exit'],
            message: `The commitment "${commitment.name}" repeats the exit of the whole step.`,
            remedy: 'Say how a customer gets out of this commitment alone.',
          }
        : [],
    )
  },
})
