import {rule} from './rule.ts'

/** A range has two ends, the lower first, and says so in its hedge. */
export const claimRangeIsInOrder = rule({
  id: 'claim-range-is-in-order',
  types: ['claim'],
  scope: 'document',
  severity: 'error',
  check: ({value, valueTo, hedge}) => {
    if (valueTo === undefined) {
      return hedge === 'between'
        ? [
            {
              path: ['valueTo'],
              message: 'The hedge says "between", and only one figure is given.',
              remedy: 'Give the upper figure, or choose another hedge.',
            },
          ]
        : []
    }
    const disorder =
      value === undefined || value >= valueTo
        ? [
            {
              path: ['valueTo'],
              message:
                value === undefined
                  ? 'The range has an upper figure and no lower one.'
                  : `The range from ${value} to ${valueTo} is not in order.`,
              remedy: 'Give the lower figure first and the upper one here.',
            },
          ]
        : []
    return hedge === 'between'
      ? disorder
      : [
          ...disorder,
          {
            path: ['hedge'],
            message: `The claim has two figures, and its hedge says "${hedge}".`,
            remedy: 'Choose the hedge "between", or clear the upper figure.',
          },
        ]
  },
})
