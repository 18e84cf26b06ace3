/** A letter of an index: as shown, and as it stands in ids and addresses. */
export interface Letter {
  readonly letter: string
  readonly slug: string
}

const OTHER: Letter = {letter: '#', slug: 'other'}

/**
 * Finds the letter a title stands under, by the alphabet of a language: `Änderung` under `A` in
 * German, `Ärende` under `Ä` in Swedish. Titles that start with no letter share `#`.
 */
export function letterFinder(language: string): (title: string) => Letter {
  const collator = new Intl.Collator(language, {sensitivity: 'base'})
  const known = new Map<string, Letter>()
  const find = (first: string): Letter => {
    if (!/^\p{L}/u.test(first)) return OTHER
    const [upper = first] = first.toLocaleUpperCase(language)
    const [plain = upper] = upper.normalize('NFD')
    const letter = collator.compare(plain, upper) === 0 ? plain : upper
    const lower = letter.toLowerCase()
    const slug = /^[a-z]$/.test(lower) ? lower : `u${letter.codePointAt(0)?.toString(16)}`
    return {letter, slug}
  }
  return (title) => {
    const [first = ''] = title.normalize('NFC').trimStart()
    const letter = known.get(first) ?? find(first)
    known.set(first, letter)
    return letter
  }
}
