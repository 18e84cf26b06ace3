import {languagePrefix} from '@stepzero/content-model'
import type {APIRoute} from 'astro'
import {absolute} from '../json-ld/absolute.ts'
import {openSearch} from '../opensearch/opensearch.ts'
import {wordsFor} from '../words/words.ts'

export const GET: APIRoute = ({locals: {graph}}) => {
  const {name, languages} = graph.settings()
  const words = wordsFor(graph.language)
  const prefix = languagePrefix(graph.language, languages[0] ?? '')
  const text = openSearch({
    name,
    description: words.search.inAddressBar(name),
    language: graph.language,
    search: absolute(graph, `${prefix}/search/`),
    self: absolute(graph, `${prefix}/opensearch.xml`),
    icon: absolute(graph, '/favicon.ico'),
  })
  return new Response(text, {
    headers: {'content-type': 'application/opensearchdescription+xml; charset=utf-8'},
  })
}
