import type {APIRoute} from 'astro'
import {selfCheckTwin} from '../../../twin/self-check-twin.ts'

export const GET: APIRoute = ({locals: {graph}, params}) => {
  const page = graph.selfCheck(params['slug'])
  return page === undefined ? new Response(null, {status: 404}) : selfCheckTwin(graph, page)
}
