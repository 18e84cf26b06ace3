/** What is looked for: every query has an address of its own. */
export interface SearchState {
  readonly query: string
  /** A kind of page; the empty text is all. */
  readonly kind: string
}

/** The state that an address holds. */
export const readState = (address: URL): SearchState => ({
  query: address.searchParams.get('q') ?? '',
  kind: address.searchParams.get('kind') ?? '',
})

/** The address of a state. The query stays in the reader's own browser: nothing is asked of a server. */
export const writeState = (address: URL, {query, kind}: SearchState): URL => {
  const written = new URL(address)
  written.search = ''
  if (query !== '') written.searchParams.set('q', query)
  if (kind !== '') written.searchParams.set('kind', kind)
  return written
}
