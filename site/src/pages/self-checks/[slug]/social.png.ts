import type {APIRoute} from 'astro'
import {drawingResponse} from '../../../social/respond.ts'
import {wordsFor} from '../../../words/words.ts'

export const GET: APIRoute = ({locals: {graph}, params}) => {
  const check = graph.selfCheck(params['slug'])
  const {kinds, checks, counts} = wordsFor(graph.language)
  return drawingResponse(
    graph,
    check && {
      label: kinds.selfCheck,
      title: check.title,
      facts: checks.takes(counts.minutes(check.minutes), counts.questions(check.questions.length)),
    },
  )
}
