import type {LetterCount} from '../view.ts'
import {compareText} from './compare-text.ts'
import {letterFinder, type Letter} from './letter-of.ts'

/** The letters some titles stand under, in the order of the language, `#` first. */
export function countLetters(titles: Iterable<string>, language: string): readonly LetterCount[] {
  const letterOf = letterFinder(language)
  const counts = new Map<string, Letter & {count: number}>()
  for (const title of titles) {
    const letter = letterOf(title)
    const known = counts.get(letter.slug)
    if (known === undefined) counts.set(letter.slug, {...letter, count: 1})
    else known.count++
  }
  return [...counts.values()].sort(letterOrder(language))
}

/** The order of letters in a language, `#` first. */
export function letterOrder(language: string): (a: Letter, b: Letter) => number {
  const collator = new Intl.Collator(language)
  return (a, b) =>
    Number(b.slug === 'other') - Number(a.slug === 'other') ||
    collator.compare(a.letter, b.letter) ||
    compareText(a.slug, b.slug)
}
