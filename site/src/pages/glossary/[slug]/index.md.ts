import type {APIRoute} from 'astro'
import {entryTwin} from '../../../twin/entry-twin.ts'

export const GET: APIRoute = ({locals: {graph}, params}) => {
  const page = graph.glossaryEntry(params['slug'])
  return page === undefined ? new Response(null, {status: 404}) : entryTwin(graph, page)
}
