import type {APIRoute} from 'astro'
import {trustTwin} from '../../trust/trust-twin.ts'

export const GET: APIRoute = ({locals: {graph}}) =>
  new Response(trustTwin(graph), {headers: {'content-type': 'text/markdown; charset=utf-8'}})
