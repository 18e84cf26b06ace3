import {journeyStepExample} from '../documents/journey-step.ts'
import {journeyExample} from '../documents/journey.ts'

/** The example of a journey, of some kind and with these steps. */
export const journeyOf = (kind: string, ...steps: string[]) => ({
  ...journeyExample,
  kind,
  steps: steps.map((_ref, index) => ({_type: 'reference', _key: `s${index}`, _ref})),
})

/** A step that names neither zone nor outcome, price, exit or commitments. */
export const bareStep = {
  ...journeyStepExample,
  zone: null,
  outcome: null,
  price: null,
  exit: null,
  commitments: [],
}

/** A step that opens the example of a journey. */
export const openingStep = {
  ...journeyStepExample,
  _id: 'step-opening',
  opens: {_type: 'reference', _ref: journeyExample._id},
}
