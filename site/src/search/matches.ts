import {fold} from '@stepzero/content-model/lookup'

/** The part of a word that a match must begin with: endings may differ, the word may not. */
const ROOT_SHARE = 0.4
const ROOT_MIN = 3

const sharedStart = (one: string, other: string): number => {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

/** The words that an excerpt marks, as they stand in the page. */
export const markedWords = (excerpt: string): string[] =>
  [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = '']) => word)

/**
 * Whether what was marked is what was looked for. An index that knows no word of a query falls back
 * to ever shorter beginnings of it, and so finds "on" for "onbaording": that is no result.
 */
export const isGenuine = (query: string, marked: readonly string[]): boolean => {
  const words = query
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '')
  return words.some((word) => {
    const root = Math.min(word.length, Math.max(ROOT_MIN, Math.ceil(word.length * ROOT_SHARE)))
    return marked.some((mark) => sharedStart(word, fold(mark)) >= root)
  })
}
