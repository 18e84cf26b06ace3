type Inflect = (word: string) => readonly string[]

/** How the last word of a term may end in running text, by language. */
const INFLECTIONS: Readonly<Record<string, Inflect>> = {en: englishPlurals, de: germanForms}

/** Whether a term is written in capitals only, so that small letters would mean something else. */
export const isAllCapitals = (term: string): boolean =>
  /\p{Lu}/u.test(term) && !/\p{Ll}/u.test(term)

/**
 * The forms a term takes in running text, itself first: simple plurals, in German also the genitive
 * and the dative, with an umlaut where there may be one. Irregular forms are aliases.
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
  const [head, ...forms] = withUmlaut(word)
  if (/[^aeiouäöü]e[lr]$/i.test(word)) {
    return [`${word}n`, `${word}s`, ...(head === undefined ? [] : [head, `${head}n`])]
  }
  if (/en$/i.test(word)) return [`${word}s`, ...(head === undefined ? [] : [head])]
  return [`${word}e`, `${word}en`, `${word}s`, `${word}es`, ...forms]
}

const UMLAUTS: Readonly<Record<string, string>> = {a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü'}

/** The last vowel of a word, if it can become an umlaut, and what stands behind it. */
const LAST_VOWEL = /(?<![aeiouäöü])([aou])(u?[^aeiouäöüy\s-]+(?:e[lnr])?)$/iu

/**
 * A word with its last vowel as an umlaut, then what a plural makes of it: "Haus" gives "Häuser" and
 * "Häusern", "Vertrag" "Verträge" and "Verträgen". Which of them a word takes, and whether it takes
 * any, is in no letter of it; forms that no word has are found nowhere. Nothing for other words.
 */
function withUmlaut(word: string): readonly string[] {
  const [found, vowel = '', rest = ''] = LAST_VOWEL.exec(word) ?? []
  const umlaut = UMLAUTS[vowel]
  if (found === undefined || umlaut === undefined) return []
  const head = `${word.slice(0, -found.length)}${umlaut}${rest}`
  return [head, `${head}e`, `${head}en`, `${head}er`, `${head}ern`]
}
