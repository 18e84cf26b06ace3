import {nestingCycles, stepMembership} from '@stepzero/journey'
import type {JourneyStep} from '@stepzero/content-model'
import type {Dataset} from '../load/dataset.ts'
import type {Problem} from '../problem.ts'

/** Steps that do not stand in exactly one journey of their language, and journeys in themselves. */
export function checkSteps(dataset: Dataset): Problem[] {
  const journeys = dataset.ofType('journey')
  const membership = stepMembership(journeys)
  const steps = dataset.ofType('journeyStep').flatMap((step): Problem[] => {
    const wrong = wrongPlace(step, membership.get(step._id) ?? [])
    return wrong === undefined ? [] : [{document: step._id, type: 'journeyStep', ...wrong}]
  })
  const cycles = nestingCycles(journeys, (id) => dataset.find('journeyStep', id))
  return [...steps, ...cycles.map(nested)]
}

function wrongPlace(
  step: JourneyStep,
  holders: readonly {readonly _id: string; readonly language: string}[],
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
