import {addPartsOfName, lookupLetters, partsOfName} from '@stepzero/content-model/lookup'
import {compareText} from '../lists/compare-text.ts'
import type {NameParts, TermNames} from '../view.ts'

/** What a term is called. */
export type Named = Pick<TermNames, 'title' | 'aliases'>

/**
 * How the names of all terms of a language are cut.
 *
 * @param letters - by how many they are cut, where these are some of the terms
 */
export function partNames(
  terms: readonly Named[],
  letters = lookupLetters(terms.length),
): NameParts {
  if (letters === 0) return {letters, parts: []}
  const parts = new Set<string>()
  for (const {title, aliases} of terms) {
    addPartsOfName(title, letters, parts)
    for (const alias of aliases) addPartsOfName(alias, letters, parts)
  }
  return {letters, parts: [...parts].sort(compareText)}
}

/** The terms of each part, each with the names that stand there and no other. */
export function cutNames(
  terms: readonly TermNames[],
  letters: number,
): ReadonlyMap<string, readonly TermNames[]> {
  const parts = new Map<string, TermNames[]>()
  for (const term of terms) {
    for (const [part, here] of namesByPart(term, letters)) {
      const known = parts.get(part)
      if (known === undefined) parts.set(part, [here])
      else known.push(here)
    }
  }
  return parts
}

function* namesByPart(term: TermNames, letters: number): Generator<[string, TermNames]> {
  const {address, title} = term
  const own = partsOfName(title, letters)
  const others = term.aliases.map((alias) => [alias, partsOfName(alias, letters)] as const)
  for (const part of new Set([...own, ...others.flatMap(([, parts]) => [...parts])])) {
    const aliases = others.filter(([, parts]) => parts.has(part)).map(([alias]) => alias)
    yield [part, {address, title, aliases}]
  }
}
