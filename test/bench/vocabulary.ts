/** A stream of numbers in [0, 1) that is the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const ONSETS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  'st',
  't',
  'v',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou']
const ENDS = ['', 'l', 'm', 'n', 'nd', 'r', 'rt', 'x']
const WORDS = 8000
const COMMON = 200

/** Made-up words that are used as words of a language are: few often, most seldom. */
export interface Vocabulary {
  /** A word as running text has it. */
  word(): string
  /** A word that is not among the common ones. */
  rareWord(): string
}

/** Makes a vocabulary of 8,000 words out of syllables. */
export function makeVocabulary(random: () => number): Vocabulary {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const words = new Set<string>()
  while (words.size < WORDS) {
    const syllables = words.size < COMMON ? 1 : 2 + Math.floor(random() * 2)
    const parts = Array.from({length: syllables}, () => pick(ONSETS) + pick(VOWELS))
    words.add(parts.join('') + pick(ENDS))
  }
  const list = [...words]
  const sums: number[] = []
  for (const [rank] of list.entries()) sums.push((sums.at(-1) ?? 0) + 1 / (rank + 2.7))
  const total = sums.at(-1) ?? 1
  const rare = list.slice(COMMON)
  return {
    word: () => list[firstAtLeast(sums, random() * total)] ?? '',
    rareWord: () => pick(rare),
  }
}

function firstAtLeast(sums: readonly number[], wanted: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
