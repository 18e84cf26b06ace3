/** What tells one work from another, and the field that says it. */
export interface Identity {
  readonly field: 'doi' | 'url'
  readonly identity: string
}

/**
 * What makes a source the work it is, written in one way: its DOI, and where there is none its
 * address, without scheme, `www`, closing slash and fragment. A chapter and its book share neither.
 */
export const identitiesOf = (source: {
  readonly doi?: string | undefined
  readonly url?: string | undefined
}): readonly Identity[] => {
  const {doi, url} = source
  if (doi !== undefined) return [{field: 'doi', identity: `doi:${doi.toLowerCase()}`}]
  if (url === undefined) return []
  const plain = url
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/#.*$/su, '')
    .replace(/\/+$/u, '')
  const [host = '', ...path] = plain.split('/')
  return [{field: 'url', identity: `url:${[host.toLowerCase(), ...path].join('/')}`}]
}
