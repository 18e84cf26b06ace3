import type {Card, ListKind} from '../view.ts'
import {letterFinder} from './letter-of.ts'
import {LIST_MAX} from './list-max.ts'

/** The parts of a list, by what stands in their address: letters, or pages from `1`. */
export function splitList(
  kind: ListKind,
  cards: readonly Card[],
  language: string,
): ReadonlyMap<string, readonly Card[]> {
  const parts = new Map<string, Card[]>()
  const partOf = kind === 'glossary' ? byLetter(language) : byPage
  if (kind !== 'glossary' && kind !== 'sources') return parts
  for (const [at, card] of cards.entries()) {
    const part = partOf(card, at)
    const known = parts.get(part)
    if (known === undefined) parts.set(part, [card])
    else known.push(card)
  }
  return parts
}

function byLetter(language: string): (card: Card) => string {
  const letterOf = letterFinder(language)
  return (card) => letterOf(card.title).slug
}

const byPage = (_card: Card, at: number): string => String(Math.floor(at / LIST_MAX) + 1)
