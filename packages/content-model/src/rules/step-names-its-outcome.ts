import {placeOf} from './engagement-step.ts'
import {rule} from './rule.ts'

/** A step that people can enter says what they have when it is done. */
export const stepNamesItsOutcome = rule({
  id: 'step-names-its-outcome',
  types: ['journeyStep'],
  scope: 'dataset',
  severity: 'error',
  check: ({_id, outcome}, {dataset}) =>
    outcome !== undefined || !placeOf(_id, dataset).inEngagement
      ? []
      : [
          {
            path: ['outcome'],
            message: 'This step names no outcome.',
            remedy: 'Say what a customer has when it is done.',
          },
        ],
})
