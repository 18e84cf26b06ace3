import type {Journey, JourneyStep} from '@stepzero/content-model'

/**
 * The steps of a journey in its order, which is the order of its list and not of their numbers.
 *
 * Leaves out steps that `find` does not know, and later mentions of the same step.
 *
 * @public
 */
export function orderSteps(
  journey: Pick<Journey, 'steps'>,
  find: (id: string) => JourneyStep | undefined,
): readonly JourneyStep[] {
  const ids = new Set(journey.steps.map((reference) => reference._ref))
  return [...ids].flatMap((id) => find(id) ?? [])
}
