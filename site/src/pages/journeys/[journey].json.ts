import type {APIRoute} from 'astro'
import {journeyJson} from '../../machine/journey-json.ts'
import {jsonResponse} from '../../machine/json-response.ts'

export const GET: APIRoute = ({locals: {graph}, params}) => {
  const journey = graph.journey(params['journey'])
  return journey === undefined
    ? new Response(null, {status: 404})
    : jsonResponse(journeyJson(graph, journey))
}
