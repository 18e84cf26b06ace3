import type {APIRoute} from 'astro'
import {exportCited} from '../../../citation-export/export-sources.ts'

export const GET: APIRoute = ({locals: {graph}, params}) =>
  exportCited(graph, 'csl.json', graph.journey(params['journey']))
