import {placeOf} from './engagement-step.ts'
import {rule} from './rule.ts'

/** Before people enter a step they must know whether it costs anything. */
export const stepNamesItsZone = rule({
  id: 'step-names-its-zone',
  types: ['journeyStep'],
  scope: 'dataset',
  severity: 'error',
  check: ({_id, zone}, {dataset}) => {
    const {inEngagement, opened} = placeOf(_id, dataset)
    if (zone !== undefined || !inEngagement || opened) return []
    return [
      {
        path: ['zone'],
        message: 'This step does not say whether it is free or paid.',
        remedy: 'Choose the zone it lies in.',
      },
    ]
  },
})
