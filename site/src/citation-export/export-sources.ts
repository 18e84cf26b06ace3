import type {View} from '@stepzero/content'
import {SOURCE_EXPORTS, type Source, type SourceExport} from '@stepzero/content-model'
import {toBibtex} from './bibtex.ts'
import {cslItem, type CslItem} from './csl-item.ts'
import {toRis} from './ris.ts'

/** One way to write sources down, as readers know it and as machines are told. */
interface Format {
  readonly name: string
  readonly type: string
  readonly write: (items: readonly CslItem[]) => string
}

export const FORMATS: Readonly<Record<SourceExport, Format>> = {
  bib: {name: 'BibTeX', type: 'application/x-bibtex', write: toBibtex},
  ris: {name: 'RIS', type: 'application/x-research-info-systems', write: toRis},
  'csl.json': {
    name: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    write: (items) => `${JSON.stringify(items, null, 2)}\n`,
  },
}

/** Sources as a file in the format that an address names; 404 for none, and for no source. */
export function exportSources(format: string | undefined, sources: readonly Source[]): Response {
  const known = SOURCE_EXPORTS.find((one) => one === format)
  if (known === undefined || sources.length === 0) return new Response(null, {status: 404})
  const {type, write} = FORMATS[known]
  return new Response(write(sources.map(cslItem)), {
    headers: {'content-type': `${type}; charset=utf-8`},
  })
}

/** What a page cites as a file, in the order of the numbers on the page. */
export const exportCited = (
  graph: View,
  format: string | undefined,
  page: {readonly _id: string} | undefined,
): Response =>
  exportSources(
    format,
    page === undefined ? [] : graph.citations(page._id).sources.map(({source}) => source),
  )
