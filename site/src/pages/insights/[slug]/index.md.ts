import type {APIRoute} from 'astro'
import {insightTwin} from '../../../twin/insight-twin.ts'

export const GET: APIRoute = ({locals: {graph}, params}) => {
  const page = graph.insight(params['slug'])
  return page === undefined ? new Response(null, {status: 404}) : insightTwin(graph, page)
}
