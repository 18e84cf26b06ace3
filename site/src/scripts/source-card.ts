import {wayOn, make, type CardWords} from './term-card.ts'

/** The card of a citation, from the page's own list of sources; undefined where there is none. */
export const sourceCard = (
  link: HTMLAnchorElement,
  words: CardWords,
): Promise<readonly Node[] | undefined> => {
  const source = document.querySelector(link.hash)
  const work = source?.querySelector('cite')
  if (!source || !work || isBeside(source)) return Promise.resolve(undefined)
  const copies = [...source.querySelectorAll('.state')].map((part) => part.cloneNode(true))
  const locator = link.dataset['locator']
  return Promise.resolve([
    make('p', 'card-work', work.cloneNode(true), ...(locator ? [` ${locator}`] : [])),
    ...copies,
    wayOn(link.href, words['list'] ?? '', link.textContent),
  ])
}

/** On wide screens a source stands in the margin: there is nothing to show of one that is in sight. */
const isBeside = (source: Element): boolean => {
  const {top, bottom} = source.getBoundingClientRect()
  return getComputedStyle(source).position === 'absolute' && top >= 0 && bottom <= innerHeight
}
