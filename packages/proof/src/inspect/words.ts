const WORD = /[\p{L}\p{N}]{3,}/gu

/** The words of a text that count when two texts are compared, in their order, each as often as it stands. */
export const wordsIn = (text: string): string[] =>
  text.normalize('NFKC').toLowerCase().match(WORD) ?? []

/** FNV-1a over UTF-16 units: two words that share one are taken for the same, once in 4 billion. */
export function wordHash(word: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at++) {
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  }
  return value >>> 0
}

/** The hashes of the words of a text, each once, in ascending order. */
export const hashWords = (text: string): number[] =>
  [...new Set(wordsIn(text).map(wordHash))].sort((a, b) => a - b)
