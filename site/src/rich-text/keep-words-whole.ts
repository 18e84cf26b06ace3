/** A stretch of a line; `isWhole` where it must not be parted at its hyphen. */
export interface LinePiece {
  readonly text: string
  readonly isWhole: boolean
}

/** What is longer would not fit a phone in the size of a heading. */
const LONGEST = 16
const HYPHENATED = /((?<![\p{L}\p{N}-])[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+(?![\p{L}\p{N}-]))/u

/**
 * Cuts a line so that short words with a hyphen can be kept on one line: a large “mid-” at the end of
 * one and “sized” at the start of the next reads like a slip.
 */
export const keepWordsWhole = (text: string): LinePiece[] =>
  text
    .split(HYPHENATED)
    .map((piece, at) => ({text: piece, isWhole: at % 2 === 1 && piece.length <= LONGEST}))
    .filter((piece) => piece.text !== '')
