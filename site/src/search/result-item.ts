import {make} from './make.ts'
import {marked} from './marked.ts'
import type {FoundPage} from './search.ts'

const linkTo = (address: string, title: string): HTMLAnchorElement => {
  const link = make('a', 'search-link', title)
  link.href = address
  return link
}

/** One result: what it is, its title, the passage that matched, and its sections that match. */
export const resultItem = (found: FoundPage): HTMLLIElement => {
  const kind = found.alias === undefined ? found.kind : `${found.kind}: ${found.alias}`
  const item = make(
    'li',
    'search-result',
    make('p', 'search-kind label', kind),
    make('h2', 'search-title', linkTo(found.address, found.title)),
  )
  if (found.excerpt !== '') item.append(make('p', 'search-excerpt', ...marked(found.excerpt)))
  if (found.passages.length > 0) {
    const passages = found.passages.map(({title, address, excerpt}) =>
      make('li', '', linkTo(address, title), make('p', 'search-excerpt', ...marked(excerpt))),
    )
    item.append(make('ul', 'search-passages', ...passages))
  }
  return item
}
