import type {APIRoute} from 'astro'
import {exportSources} from '../../../citation-export/export-sources.ts'

export const GET: APIRoute = ({locals: {graph}, params}) => {
  const source = graph.source(params['slug'])
  return exportSources('csl.json', source === undefined ? [] : [source])
}
