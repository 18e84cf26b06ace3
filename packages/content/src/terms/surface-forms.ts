type Inflect = (word: string) => readonly string[]

/** How the last word of a term may end in running text, by language. */
const INFLECTIONS: Readonly<Record<string, Inflect>> = {en: englishPlurals, de: germanForms}

/** Whether a term is written in capitals only, so that small letters would mean something else. */
export const isAllCapitals = (term: string): boolean =>
  /\p{Lu}/u.test(term) && !/\p{Ll}/u.test(term)

/**
 * The forms a term takes in running text, itself first: simple plurals, in German also the genitive
 * and the dative. Irregular forms are aliases.
 *
 * This is the seam for further languages: without an entry a term is found only as it is written.
 *
 * @param language - a BCP 47 tag; its region is ignored
 */
export function surfaceForms(term: string, language: string): readonly string[] {
  const inflect = INFLECTIONS[language.split('-')[0] ?? '']
  // Only a word can take an ending: "C++" and "Web 2.0" stay as they are.
  if (inflect === undefined || !/\p{L}$/u.test(term)) return [term]
  if (isAllCapitals(term)) return [term, `${term}s`]
  return [term, ...inflect(term)]
}

function englishPlurals(word: string): readonly string[] {
  if (/[^aeiou]y$/i.test(word)) return [`${word.slice(0, -1)}ies`]
  if (/(?:[sxz]|ch|sh)$/i.test(word)) return [`${word}es`]
  return [`${word}s`]
}

function germanForms(word: string): readonly string[] {
  if (/(?:ung|heit|keit|schaft|ion|tät)$/i.test(word)) return [`${word}en`]
  if (/in$/i.test(word)) return [`${word}nen`]
  if (/e$/i.test(word)) return [`${word}n`]
  if (/[^aeiouäöü]e[lr]$/i.test(word)) return [`${word}n`, `${word}s`]
  if (/en$/i.test(word)) return [`${word}s`]
  return [`${word}e`, `${word}en`, `${word}s`, `${word}es`]
}
