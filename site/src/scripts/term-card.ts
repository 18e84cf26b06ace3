/** What the script is told to say, in the language of the page. */
export type CardWords = Readonly<Record<string, string | undefined>>

interface Term {
  readonly title: string
  readonly aliases: readonly string[]
  readonly definition: string
}

/** Cards that were asked for, by address: each once a page, but for those that did not come. */
const terms = new Map<string, Promise<Term | undefined>>()

const isTerm = (term: unknown): term is Term =>
  typeof term === 'object' && term !== null && 'definition' in term && 'aliases' in term

const fetchTerm = async (address: string): Promise<Term | undefined> => {
  try {
    const answer = await fetch(address)
    const term: unknown = answer.ok && (await answer.json())
    if (isTerm(term)) return term
  } catch {
    // Offline, or the card is gone: the link still leads to the term.
  }
  terms.delete(address)
  return undefined
}

/** Makes an element of a class with text or other elements in it. */
export const make = (tag: string, name: string, ...content: (string | Node)[]): HTMLElement => {
  const element = document.createElement(tag)
  element.className = name
  element.append(...content)
  return element
}

/** The way on from a card: where its own link leads. */
export const wayOn = (href: string, word: string, about: string): HTMLElement => {
  const link = make('a', 'more', word)
  link.setAttribute('href', href)
  link.setAttribute('aria-label', `${word}: ${about}`)
  // The link that the card belongs to leads there already: no second stop for the keyboard.
  link.tabIndex = -1
  return link
}

/** The card of a term, from the one small file that its entry has; undefined if it does not come. */
export const termCard = async (
  link: HTMLAnchorElement,
  words: CardWords,
): Promise<readonly Node[] | undefined> => {
  const address = new URL('card.json', link.href).href
  let asked = terms.get(address)
  if (!asked) terms.set(address, (asked = fetchTerm(address)))
  const term = await asked
  if (!term) return undefined
  const {title, aliases, definition} = term
  return [
    make('p', 'card-title', title),
    make('p', 'card-text', definition),
    ...(aliases.length > 0
      ? [make('p', 'card-also', `${words['also']} ${aliases.join(', ')}`)]
      : []),
    wayOn(link.href, words['more'] ?? '', title),
  ]
}
