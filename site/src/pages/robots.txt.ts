import type {APIRoute} from 'astro'
import {absolute} from '../json-ld/absolute.ts'
import {textResponse} from '../machine/json-response.ts'

// Everything is open to everybody, programs included: nothing here is held back.
export const GET: APIRoute = ({locals: {graph}}) =>
  textResponse(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(graph, '/sitemap.xml')}\n`)
