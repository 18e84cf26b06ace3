import {make} from './make.ts'
import type {SearchTerm} from './terms.ts'

/** Terms that may have been meant, as links; nothing where there are none. */
export const nearestList = (
  terms: readonly SearchTerm[],
  question: string,
  base: string,
): readonly HTMLElement[] => {
  if (terms.length === 0) return []
  const items = terms.map(([title, address]) => {
    const link = make('a', 'search-link', title)
    link.href = base + address.slice(1)
    return make('li', '', link)
  })
  return [make('p', '', question), make('ul', '', ...items)]
}
