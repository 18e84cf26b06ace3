import type {APIRoute} from 'astro'
import {exportSources} from '../../citation-export/export-sources.ts'
import {sourcesAt} from '../../citation-export/sources-at.ts'

export const GET: APIRoute = ({locals: {graph}, params: {page}}) =>
  exportSources('csl.json', sourcesAt(graph, page))
