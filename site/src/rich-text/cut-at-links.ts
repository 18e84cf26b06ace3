import type {PageLink, TermLink} from '@stepzero/content'

/** A stretch of a text; `entry` where it is a term that was found. */
export interface LinkedPiece {
  readonly text: string
  /** Where it starts in the whole text. */
  readonly start: number
  readonly entry?: PageLink
}

/** A text cut at the terms that were found in it, in order, with nothing left out. */
export const cutAtLinks = (text: string, found: readonly TermLink[] = []): LinkedPiece[] => {
  if (found.length === 0) return text === '' ? [] : [{text, start: 0}]
  const pieces: LinkedPiece[] = []
  let from = 0
  for (const {start, end, entry} of found) {
    if (start > from) pieces.push({text: text.slice(from, start), start: from})
    pieces.push({text: text.slice(start, end), start, entry})
    from = end
  }
  if (from < text.length) pieces.push({text: text.slice(from), start: from})
  return pieces
}
