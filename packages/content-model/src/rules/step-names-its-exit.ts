import {placeOf} from './engagement-step.ts'
import {rule} from './rule.ts'

/** A step that people can enter must say how they leave it; one that is opened may inherit that. */
export const stepNamesItsExit = rule({
  id: 'step-names-its-exit',
  types: ['journeyStep'],
  scope: 'dataset',
  severity: 'error',
  check: ({_id, exit}, {dataset}) => {
    const {inEngagement, opened} = placeOf(_id, dataset)
    if (exit !== undefined || !inEngagement || opened) return []
    return [
      {
        path: ['exit'],
        message: 'This step names no exit.',
        remedy: 'Say how a customer leaves it.',
      },
    ]
  },
})
