import {placeOf} from './engagement-step.ts'
import {rule} from './rule.ts'

/** A step that people can enter says what it costs; one of a journey that is opened may inherit it. */
export const stepNamesItsPrice = rule({
  id: 'step-names-its-price',
  types: ['journeyStep'],
  scope: 'dataset',
  severity: 'error',
  check: ({_id, price}, {dataset}) => {
    const {inEngagement, opened} = placeOf(_id, dataset)
    if (price !== undefined || !inEngagement || opened) return []
    return [
      {
        path: ['price'],
        message: 'This step names no price.',
        remedy: 'State the price, or that the step is free.',
      },
    ]
  },
})
