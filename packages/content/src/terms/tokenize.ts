/** One word, one run of white space or one other character of a text; offsets in UTF-16 units. */
export interface Token {
  readonly start: number
  readonly end: number
  /** As it is compared: composed, in small letters, without soft hyphens; a space is one space. */
  readonly folded: string
}

const WORD = /[\p{L}\p{N}\p{M}\p{Pc}]/u
const SPACE = /\s/u
const SOFT = '\u00ad'
const HYPHENS = new Set(['-', '\u2010', '\u2011'])

const OTHER_KIND = 0
const WORD_KIND = 1
const SPACE_KIND = 2

// Nearly all text is ASCII, and a table is many times faster than a regular expression.
const ASCII = Uint8Array.from({length: 128}, (_, code) => kindOf(String.fromCharCode(code)))

function kindOf(character: string): number {
  if (WORD.test(character) || character === SOFT) return WORD_KIND
  return SPACE.test(character) ? SPACE_KIND : OTHER_KIND
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return ASCII[code] ?? OTHER_KIND
  return kindOf(String.fromCodePoint(text.codePointAt(at) ?? code))
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/**
 * Cuts a text into words and what stands between them. A hyphen inside a word belongs to it, so
 * that "customer" is not found in "customer-led".
 */
export function* tokenize(text: string): Generator<Token> {
  let at = 0
  while (at < text.length) {
    const start = at
    const kind = kindAt(text, at)
    at += widthAt(text, at)
    if (kind === WORD_KIND) at = endOfWord(text, at)
    if (kind === SPACE_KIND) while (at < text.length && kindAt(text, at) === SPACE_KIND) at++
    yield {start, end: at, folded: kind === SPACE_KIND ? ' ' : fold(text.slice(start, at))}
  }
}

function endOfWord(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    if (kindAt(text, at) === WORD_KIND) at += widthAt(text, at)
    else if (
      HYPHENS.has(text[at] ?? '') &&
      at + 1 < text.length &&
      kindAt(text, at + 1) === WORD_KIND
    )
      at++
    else break
  }
  return at
}

/** Whether a word, or more of one, starts at an offset. */
export const isWordAt = (text: string, at: number): boolean =>
  at < text.length && kindAt(text, at) === WORD_KIND

/** Whether a word ends at an offset. */
export function isWordBefore(text: string, at: number): boolean {
  if (at === 0) return false
  const low = text.charCodeAt(at - 1)
  return isWordAt(text, low >= 0xdc00 && low <= 0xdfff && at > 1 ? at - 2 : at - 1)
}

/** A text as it is compared with others: two that only look alike become the same. */
export function fold(text: string): string {
  return settle(text).toLowerCase()
}

/** The same, but with its capitals: for terms that are told apart by them. */
export function settle(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the range of ASCII is what this asks for
  if (/^[\u0000-\u007f]*$/.test(text)) return text
  return text
    .normalize('NFC')
    .replaceAll(SOFT, '')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")
}
