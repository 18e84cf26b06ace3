import type {DatasetEntry, DatasetIndex} from '../dataset/dataset-index.ts'

/** Where a step stands, as far as its duties depend on it. */
export interface StepPlace {
  /** Whether it belongs to a journey of engagement. */
  readonly inEngagement: boolean
  /** Whether a step of another journey opens that journey, so that price and exit are inherited. */
  readonly opened: boolean
}

/** Finds the journeys that list a step, each once. */
export const journeysOf = (stepId: string, dataset: DatasetIndex): DatasetEntry[] => [
  ...new Set(
    dataset
      .referrers(stepId, 'steps')
      .map(({entry}) => entry)
      .filter(({type}) => type === 'journey'),
  ),
]

/** Says what a step's journey asks of it. */
export const placeOf = (stepId: string, dataset: DatasetIndex): StepPlace => {
  const engagements = journeysOf(stepId, dataset).filter(({kind}) => kind === 'engagement')
  return {
    inEngagement: engagements.length > 0,
    opened: engagements.some(({id}) => dataset.referrers(id, 'opens').length > 0),
  }
}
