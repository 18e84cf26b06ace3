import {nestingCycles, stepMembership} from '@stepzero/journey'
import type {Journey, JourneyStep} from '@stepzero/content-model'
import type {Dataset} from '../load/dataset.ts'
import type {Problem} from '../problem.ts'

/** Steps that do not stand in exactly one journey of their language, and journeys in themselves. */
export function checkSteps(dataset: Dataset): Problem[] {
  const journeys = dataset.ofType('journey')
  const membership = stepMembership(journeys)
  const steps = dataset
    .ofType('journeyStep')
    .flatMap((step) => checkStep(step, membership.get(step._id) ?? []))
  return [...steps, ...checkNesting(journeys, (id) => dataset.find('journeyStep', id))]
}

/** Journeys that open themselves through their own steps. */
export const checkNesting = (
  journeys: readonly Journey[],
  find: (id: string) => JourneyStep | undefined,
): Problem[] => nestingCycles(journeys, find).map(nested)

/** A step that does not stand in exactly one journey of its language. */
export function checkStep(step: JourneyStep, holders: readonly Holder[]): Problem[] {
  const wrong = wrongPlace(step, holders)
  return wrong === undefined ? [] : [{document: step._id, type: 'journeyStep', ...wrong}]
}

/** A journey that holds a step, once for every mention. */
export interface Holder {
  readonly _id: string
  readonly language: string
}

function wrongPlace(
  step: JourneyStep,
  holders: readonly Holder[],
): Pick<Problem, 'message' | 'remedy'> | undefined {
  const [journey, ...others] = holders
  if (journey === undefined) {
    return {message: 'The step stands in no journey.', remedy: 'Add it to the steps of one.'}
  }
  if (others.length > 0) {
    const names = new Set(holders.map(({_id}) => `"${_id}"`))
    return names.size === 1
      ? {message: `The step stands twice in journey ${[...names].join()}.`, remedy: 'Remove one.'}
      : {
          message: `The step stands in several journeys: ${[...names].join(', ')}.`,
          remedy: 'Keep it in one of them, and give the others a step of their own.',
        }
  }
  if (journey.language === step.language) return undefined
  return {
    message: `The step is in "${step.language}", its journey "${journey._id}" in "${journey.language}".`,
    remedy: 'Give both the same language.',
  }
}

function nested(cycle: readonly string[]): Problem {
  const [first = '', ...others] = cycle
  const way = [...cycle, first].map((id) => `"${id}"`).join(' opens ')
  return {
    document: first,
    type: 'journey',
    others,
    message: `The journey opens itself through its steps: ${way}.`,
    remedy: 'Remove one of these openings.',
  }
}
