import type {APIRoute} from 'astro'
import {journeyTwin} from '../../../twin/journey-twin.ts'

export const GET: APIRoute = ({locals: {graph}, params}) => {
  const page = graph.journey(params['journey'])
  return page === undefined ? new Response(null, {status: 404}) : journeyTwin(graph, page)
}
