import {make} from './make.ts'

/** A kind of results: a heading with how many there are, those shown, and a way to all of them. */
export const groupSection = (
  name: string,
  total: number,
  items: readonly HTMLLIElement[],
  all: HTMLButtonElement | undefined,
): HTMLElement => {
  const heading = make('h2', 'search-group-title', name, ' ', make('span', 'count', String(total)))
  const section = make('section', 'search-group', heading, make('ol', 'search-results', ...items))
  if (all !== undefined) section.append(all)
  return section
}
