import type {APIRoute} from 'astro'
import {issueTwin} from '../../../twin/issue-twin.ts'

export const GET: APIRoute = ({locals: {graph}, params}) => {
  const page = graph.newsletterIssue(params['number'])
  return page === undefined ? new Response(null, {status: 404}) : issueTwin(graph, page)
}
