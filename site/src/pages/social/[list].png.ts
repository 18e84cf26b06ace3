import type {APIRoute} from 'astro'
import {localizedIn} from '../../format/localized.ts'
import {mainJourney} from '../../navigation/main-journey.ts'
import {drawingResponse} from '../../social/respond.ts'
import {stepsDrawn} from '../../social/steps-drawn.ts'
import {wordsFor} from '../../words/words.ts'

/** The picture of a list, or of the site where a page belongs to none. */
export const GET: APIRoute = ({locals: {graph}, params}) => {
  const {list} = params
  const {kinds} = wordsFor(graph.language)
  const settings = graph.settings()
  if (list === 'site') {
    const line = mainJourney(graph)
    return drawingResponse(graph, {
      title: localizedIn(settings.statement, graph.language) ?? settings.name,
      ...(line && {steps: stepsDrawn(line)}),
    })
  }
  const titles: Readonly<Record<string, string>> = {
    journeys: kinds.journeys,
    glossary: kinds.glossary,
    insights: kinds.insights,
    newsletter: kinds.newsletter,
    'self-checks': kinds.selfChecks,
    sources: kinds.sources,
  }
  const title = titles[list ?? '']
  return drawingResponse(graph, title === undefined ? undefined : {title})
}
