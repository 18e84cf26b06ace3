import type {TermNames} from '@stepzero/content'

/** A file of names as readers' browsers load it, in one line: `[[title, address, alias…], …]`. */
export const termNames = (terms: readonly TermNames[]): Response =>
  asJson(terms.map(({title, address, aliases}) => [title, address, ...aliases]))

/** What a browser reads, in one line. */
export const asJson = (value: unknown): Response =>
  new Response(JSON.stringify(value), {
    headers: {'content-type': 'application/json; charset=utf-8'},
  })
