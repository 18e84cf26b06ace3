/** What a character is to the search for terms. */
export const OTHER = 0
export const WORD = 1
export const SPACE = 2

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}\p{Pc}\u00ad]/u
const SPACE_CHARACTER = /\s/u

function kindOf(character: string): number {
  if (WORD_CHARACTER.test(character)) return WORD
  return SPACE_CHARACTER.test(character) ? SPACE : OTHER
}

/**
 * The kinds of all ASCII characters by code. Nearly all text is ASCII, and a table is many times
 * faster than a regular expression.
 */
export const ASCII_KINDS = Uint8Array.from({length: 128}, (_, code) =>
  kindOf(String.fromCharCode(code)),
)

/** The kind of the character that starts at an offset. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 128
    ? (ASCII_KINDS[code] ?? OTHER)
    : kindOf(String.fromCodePoint(text.codePointAt(at) ?? code))
}

/** The offset after the character that starts at an offset. */
export function after(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 0xd800 || code > 0xdbff) return at + 1
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
}

/** Whether a word, or more of one, starts at an offset. */
export const isWordAt = (text: string, at: number): boolean =>
  at < text.length && kindAt(text, at) === WORD

/** Whether a word ends at an offset. */
export function isWordBefore(text: string, at: number): boolean {
  if (at === 0) return false
  const code = text.charCodeAt(at - 1)
  const isLow = code >= 0xdc00 && code <= 0xdfff && at > 1
  return isWordAt(text, isLow ? at - 2 : at - 1)
}

/**
 * The end of the word that starts at an offset. A hyphen inside a word belongs to it, so that
 * "customer" is no word of "customer-led".
 */
export function endOfWord(text: string, start: number): number {
  let at = after(text, start)
  while (at < text.length) {
    if (kindAt(text, at) === WORD) at = after(text, at)
    else if (isHyphen(text.charCodeAt(at)) && isWordAt(text, at + 1)) at++
    else break
  }
  return at
}

const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011
