import type {APIRoute} from 'astro'
import {formatDate} from '../../../format/date.ts'
import {drawingResponse} from '../../../social/respond.ts'
import {wordsFor} from '../../../words/words.ts'

export const GET: APIRoute = ({locals: {graph}, params}) => {
  const insight = graph.insight(params['slug'])
  const author = insight && graph.link(insight.author._ref)
  return drawingResponse(
    graph,
    insight && {
      label: wordsFor(graph.language).kinds.insight,
      title: insight.title,
      facts: [author?.title, formatDate(insight.publishedAt, graph.language)]
        .filter((fact) => fact !== undefined)
        .join(' · '),
    },
  )
}
