import type {APIRoute} from 'astro'
import {exportSources} from '../../citation-export/export-sources.ts'

export const GET: APIRoute = ({locals: {graph}}) =>
  exportSources(
    'ris',
    graph.list('sources').flatMap(({id}) => graph.document('source', id) ?? []),
  )
