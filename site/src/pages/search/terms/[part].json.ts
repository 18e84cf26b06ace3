import {partOfSlug} from '@stepzero/content-model/lookup'
import type {APIRoute} from 'astro'
import {termNames} from '../../../search/term-names.ts'

// Reads its own part and nothing else: a name that is put elsewhere leaves it as it is.
export const GET: APIRoute = ({locals: {graph}, params}) => {
  const names = graph.names(partOfSlug(params['part'] ?? ''))
  return names.length === 0 ? new Response(null, {status: 404}) : termNames(names)
}
