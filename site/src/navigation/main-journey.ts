import type {JourneyLine, View} from '@stepzero/content'

/**
 * The journey the home page shows: the first engagement that no step of another one opens, else the
 * first journey there is.
 */
export const mainJourney = (graph: View): JourneyLine | undefined => {
  const lines = graph.list('journeys').flatMap(({id}) => graph.journeyLine(id) ?? [])
  return (
    lines.find(({kind, openedBy}) => kind === 'engagement' && openedBy === undefined) ?? lines[0]
  )
}
