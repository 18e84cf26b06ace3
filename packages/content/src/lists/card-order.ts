import type {Card} from '../view.ts'
import {compareText} from './compare-text.ts'

/**
 * The order of every list of a language, never 0 for two different cards: newest first, of one day
 * the higher number first; then what has no date, by title in the language's own order.
 */
export function cardOrder(language: string): (a: Card, b: Card) => number {
  const collator = new Intl.Collator(language, {numeric: true})
  return (a, b) =>
    compareText(b.date ?? '', a.date ?? '') ||
    (a.date === undefined ? 0 : (b.number ?? 0) - (a.number ?? 0)) ||
    collator.compare(a.title, b.title) ||
    compareText(a.id, b.id)
}
