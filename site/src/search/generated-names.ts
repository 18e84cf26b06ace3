import type {SearchTerm} from './terms.ts'

/** First words of names, the most frequent first: as in a real glossary, many begin alike. */
const FIRST = 'customer service market revenue product account content user sales contract'.split(
  ' ',
)
const SYLLABLES =
  'ba con de ex fi gra ho in ju ka lo mar ne op pre qua re sta tra un ver wi yo ze'.split(' ')
const ENDS = 'tion ment ing er al ity ance ure or sis'.split(' ')

/** Names of as many terms, each another, the same at every run; a third have another name as well. */
export const generatedNames = (count: number): SearchTerm[] => {
  let state = 7
  const pick = <Item>(items: readonly Item[], give: (item: Item) => string): string => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const item = items[Math.floor((state / 2_147_483_648) * items.length)]
    return item === undefined ? '' : give(item)
  }
  const text = (items: readonly string[]): string => pick(items, (item) => item)
  const word = (): string => text(SYLLABLES) + text(SYLLABLES) + text(ENDS)
  const name = (at: number): string => {
    const first = at % 3 === 0 ? (FIRST[Math.floor(at / 3) % FIRST.length] ?? '') : word()
    return at % 4 === 0 ? `${first} ${word()} ${word()}` : `${first} ${word()}`
  }
  const used = new Set<string>()
  const another = (at: number): string => {
    for (;;) {
      const made = name(at)
      if (used.has(made)) continue
      used.add(made)
      return made
    }
  }
  return Array.from({length: count}, (_, at): SearchTerm => {
    const title = another(at)
    const aliases = at % 3 === 1 ? [another(at + 1)] : []
    return [title, `/glossary/${title.replaceAll(' ', '-')}/`, ...aliases]
  })
}
