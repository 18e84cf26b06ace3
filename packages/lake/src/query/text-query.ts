/** One part of what somebody typed into a search: a word or a phrase, wanted or not. */
interface Term {
  readonly words: readonly string[]
  /** Whether the last word is only the beginning of one. */
  readonly isPrefix: boolean
  readonly isUnwanted: boolean
}

/** A word, or words between quotes, which may start with `-` and end with `*`. */
const TERM = /-?"[^"]*"?\*?|\S+/g

const WORD = /[\p{L}\p{N}\p{M}_]+/gu

/**
 * What `text::query()` finds: texts that have every word, in any order; `"words between quotes"`
 * one after the other; `begin*` by its beginning; and nothing that has a `-word`. Case and the way
 * an accent is encoded make no difference. A word with a hyphen or dot in it is a phrase.
 */
export class TextQuery {
  readonly #terms: readonly Term[]

  constructor(text: string) {
    this.#terms = (text.match(TERM) ?? []).map(parseTerm)
  }

  /** Whether what was typed finds a value: a text, or all texts in a list or object. */
  matches(value: unknown): boolean {
    if (this.#terms.length === 0) return false
    let hasText = false
    const missing = new Set(this.#terms.filter(({words}) => words.length > 0))
    for (const text of textsIn(value)) {
      hasText = true
      const normal = normalized(text)
      for (const term of missing) {
        if (!hasTerm(normal, term)) continue
        if (term.isUnwanted) return false
        missing.delete(term)
      }
    }
    return hasText && [...missing].every(({isUnwanted}) => isUnwanted)
  }
}

function parseTerm(text: string): Term {
  return {
    words: wordsIn(normalized(text)),
    isPrefix: text.endsWith('*'),
    isUnwanted: text.startsWith('-') && text.length > 1,
  }
}

function normalized(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

function wordsIn(text: string): string[] {
  return text.match(WORD) ?? []
}

/** Whether the words of a term stand one after the other in a text. */
function hasTerm(text: string, {words, isPrefix}: Term): boolean {
  // A cheap look that most texts fail, before they are taken apart.
  if (!words.every((word) => text.includes(word))) return false
  const present = wordsIn(text)
  return present.some((_, start) =>
    words.every((word, index) => {
      const isLast = index === words.length - 1
      const found = present[start + index]
      return isLast && isPrefix ? found?.startsWith(word) === true : found === word
    }),
  )
}

/** All texts in a value, at any depth. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const member of value) yield* textsIn(member)
  else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) yield* textsIn(member)
  }
}
