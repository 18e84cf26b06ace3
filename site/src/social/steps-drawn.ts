import type {JourneyLine} from '@stepzero/content'

/** The steps of a journey as a picture shows them; none for a journey too long to be told apart. */
export const stepsDrawn = ({steps}: JourneyLine): readonly boolean[] | undefined =>
  steps.length === 0 || steps.length > 24 ? undefined : steps.map(({zone}) => zone === 'free')
