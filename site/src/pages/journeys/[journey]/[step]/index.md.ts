import type {APIRoute} from 'astro'
import {stepTwin} from '../../../../twin/step-twin.ts'

export const GET: APIRoute = ({locals: {graph}, params}) => {
  const page = graph.journeyStep(params['journey'], params['step'])
  return page === undefined ? new Response(null, {status: 404}) : stepTwin(graph, page)
}
