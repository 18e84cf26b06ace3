import type {APIRoute} from 'astro'
import {drawingResponse} from '../../../social/respond.ts'
import {stepsDrawn} from '../../../social/steps-drawn.ts'
import {wordsFor} from '../../../words/words.ts'

export const GET: APIRoute = ({locals: {graph}, params}) => {
  const journey = graph.journey(params['journey'])
  const line = journey && graph.journeyLine(journey._id)
  return drawingResponse(
    graph,
    journey && {
      label: wordsFor(graph.language).kinds.journey,
      title: journey.title,
      ...(line && {steps: stepsDrawn(line)}),
    },
  )
}
