import type {Source, SourceExport} from '@stepzero/content-model'
import {toBibtex} from './bibtex.ts'
import {cslItem, type CslItem} from './csl-item.ts'
import {toRis} from './ris.ts'

/** One way to write sources down, as readers know it and as machines are told. */
interface Format {
  readonly name: string
  readonly type: string
  readonly write: (items: readonly CslItem[]) => string
}

/** Leaves out what CSL has no word for. */
const asCsl = (key: string, value: unknown): unknown => (key === 'hasOthers' ? undefined : value)

export const FORMATS: Readonly<Record<SourceExport, Format>> = {
  bib: {name: 'BibTeX', type: 'application/x-bibtex', write: toBibtex},
  ris: {name: 'RIS', type: 'application/x-research-info-systems', write: toRis},
  'csl.json': {
    name: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    write: (items) => `${JSON.stringify(items, asCsl, 2)}\n`,
  },
}

/** Sources as a file in a format; 404 for none. */
export function exportSources(format: SourceExport, sources: readonly Source[]): Response {
  if (sources.length === 0) return new Response(null, {status: 404})
  const {type, write} = FORMATS[format]
  return new Response(write(sources.map(cslItem)), {
    headers: {'content-type': `${type}; charset=utf-8`},
  })
}
