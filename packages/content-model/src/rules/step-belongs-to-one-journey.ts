import {rule} from './rule.ts'
import {journeysOf} from './engagement-step.ts'
import {nameAll, nameOf} from './same-place.ts'

/** A step has its address and its terms from its journey, so it belongs to exactly one, once. */
export const stepBelongsToOneJourney = rule({
  id: 'step-belongs-to-one-journey',
  types: ['journeyStep'],
  scope: 'dataset',
  severity: 'error',
  check: ({_id}, {dataset}) => {
    const journeys = journeysOf(_id, dataset)
    const times = dataset.referrers(_id, 'steps').filter(({entry}) => entry.type === 'journey')
    const [journey] = journeys
    if (journey === undefined) {
      return [
        {
          path: [],
          message: 'No journey lists this step, so it has no address.',
          remedy: 'Add it to the steps of its journey, or delete it.',
        },
      ]
    }
    if (journeys.length > 1) {
      return [
        {
          path: [],
          message: `Several journeys list this step: ${nameAll(journeys)}.`,
          remedy: 'Keep it in one of them; let the others have a step of their own that opens it.',
        },
      ]
    }
    return times.length === 1
      ? []
      : [
          {
            path: [],
            message: `The journey ${nameOf(journey)} lists this step ${times.length} times.`,
            remedy: 'Keep it there once.',
          },
        ]
  },
})
