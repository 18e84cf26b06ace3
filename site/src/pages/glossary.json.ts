import type {APIRoute} from 'astro'
import {definedTermSet} from '../json-ld/defined-term.ts'
import {jsonResponse} from '../machine/json-response.ts'
import {wordsFor} from '../words/words.ts'

export const GET: APIRoute = ({locals: {graph}}) => {
  const name = `${graph.settings().name}: ${wordsFor(graph.language).kinds.glossary}`
  const set = definedTermSet(graph, name, graph.list('glossary'))
  return jsonResponse({'@context': 'https://schema.org', ...set})
}
