import type {APIRoute} from 'astro'
import {textResponse} from '../../machine/json-response.ts'
import {isLlmsKind, llmsList} from '../../machine/llms.ts'

export const GET: APIRoute = ({locals: {graph}, params: {kind}}) =>
  isLlmsKind(kind) ? textResponse(llmsList(graph, kind)) : new Response(null, {status: 404})
