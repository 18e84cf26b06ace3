import type {APIRoute} from 'astro'
import {asJson, termNames} from '../../search/term-names.ts'

// All names, or how they are cut where they are many: `{"letters": 2, "parts": "ab ac …"}`.
export const GET: APIRoute = ({locals: {graph}}) => {
  const {letters, parts} = graph.nameParts()
  return letters === 0 ? termNames(graph.names()) : asJson({letters, parts: parts.join(' ')})
}
