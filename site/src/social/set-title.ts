import type {Face} from './face.ts'

/** A title that fits: its lines, and the size they are set in. */
export interface SetTitle {
  readonly size: number
  readonly lines: readonly string[]
}

/** The space a title has, in pixels. */
export interface Room {
  readonly width: number
  readonly height: number
}

const SIZES = [92, 80, 70, 62, 54, 48, 42] as const
export const LEADING = 1.12

/**
 * Breaks a title into lines, as large as its room allows. One that is too long for the smallest size
 * ends in an ellipsis.
 */
export function setTitle(title: string, face: Face, room: Room): SetTitle {
  const words = title.split(/\s+/).filter((word) => word !== '')
  for (const size of SIZES) {
    const lines = broken(words, (text) => face.width(text, size), room.width)
    const fits = lines.every((line) => face.width(line, size) <= room.width)
    if (fits && lines.length * size * LEADING <= room.height) return {size, lines}
  }
  const size = SIZES[SIZES.length - 1] ?? 42
  const widthOf = (text: string): number => face.width(text, size)
  const lines = broken(words, widthOf, room.width)
  const kept = lines.slice(0, Math.floor(room.height / (size * LEADING)))
  return {
    size,
    lines: kept.map((line, index) =>
      index === kept.length - 1 || widthOf(line) > room.width
        ? shortened(line, widthOf, room.width)
        : line,
    ),
  }
}

function broken(
  words: readonly string[],
  widthOf: (text: string) => number,
  width: number,
): string[] {
  const lines: string[] = []
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function shortened(line: string, widthOf: (text: string) => number, width: number): string {
  const letters = Array.from(line)
  while (letters.length > 0 && widthOf(`${letters.join('').trimEnd()}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
