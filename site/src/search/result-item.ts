import {make} from './make.ts'
import {marked, markedIn} from './marked.ts'
import type {FoundPage} from './search.ts'

const linkTo = (address: string, title: string): HTMLAnchorElement => {
  const link = make('a', 'search-link', title)
  link.href = address
  return link
}

/**
 * One result: its title, what it says of itself, the passage that matched, and its sections that
 * match.
 *
 * @param alsoCalled - how another name is said that answers to the query, as `{name}`
 */
export const resultItem = (found: FoundPage, query: string, alsoCalled: string): HTMLLIElement => {
  const {title, address, alias, summary = '', excerpt, passages} = found
  const item = make('li', 'search-result', make('h3', 'search-title', linkTo(address, title)))
  if (alias !== undefined) {
    item.append(make('p', 'search-alias', alsoCalled.replace('{name}', alias)))
  }
  const said = markedIn(summary, query)
  if (summary !== '') item.append(make('p', 'search-summary', ...said))
  // A summary that holds the match says more than a piece of text around it.
  if (excerpt !== '' && !said.some((node) => node instanceof HTMLElement))
    item.append(make('p', 'search-excerpt', ...marked(excerpt)))
  if (passages.length > 0) {
    const items = passages.map((passage) =>
      make(
        'li',
        '',
        linkTo(passage.address, passage.title),
        make('p', 'search-excerpt', ...marked(passage.excerpt)),
      ),
    )
    item.append(make('ul', 'search-passages', ...items))
  }
  return item
}
