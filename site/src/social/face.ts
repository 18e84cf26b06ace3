import {create, type Font} from 'fontkit'
import display from '../fonts/serif-display.woff2?inline'
import displayExtended from '../fonts/serif-display-extended.woff2?inline'
import label from '../fonts/sans-label.woff2?inline'

/** A process that publishes for months meets many titles. */
const MAX_WIDTHS = 5000

/** One line of text as an outline, its baseline at 0, 0. */
export interface SetLine {
  /** Path data of an SVG; holds nothing but numbers and commands. */
  readonly path: string
  readonly width: number
}

/** A typeface that text is drawn in: fonts in the order in which they are asked for a letter. */
export class Face {
  readonly #fonts: readonly Font[]
  /** Widths at a size of 1: a title is tried in several sizes. */
  readonly #widths = new Map<string, number>()

  constructor(fonts: readonly Font[]) {
    this.#fonts = fonts
  }

  /** How wide a line is, in pixels. */
  width(text: string, size: number): number {
    const known = this.#widths.get(text)
    if (known !== undefined) return known * size
    const width = this.#runs(text).reduce(
      (sum, {font, text: run}) => sum + font.layout(run).advanceWidth / font.unitsPerEm,
      0,
    )
    if (this.#widths.size === MAX_WIDTHS) this.#widths.clear()
    this.#widths.set(text, width)
    return width * size
  }

  /** Outlines of a line. A letter that no font has is left out. */
  set(text: string, size: number): SetLine {
    const paths: string[] = []
    let at = 0
    for (const {font, text: run} of this.#runs(text)) {
      const scale = size / font.unitsPerEm
      const {glyphs, positions} = font.layout(run)
      for (const [index, glyph] of glyphs.entries()) {
        const {xAdvance = 0, xOffset = 0, yOffset = 0} = positions[index] ?? {}
        const outline = glyph.path
          .scale(scale, -scale)
          .translate(at + xOffset * scale, -yOffset * scale)
        paths.push(rounded(outline.toSVG()))
        at += xAdvance * scale
      }
    }
    return {path: paths.join(''), width: at}
  }

  /** How much of a text there are letters for, from 0 to 1. */
  covers(text: string): number {
    const letters = Array.from(text.replaceAll(/\s/g, ''))
    return letters.length === 0
      ? 0
      : letters.filter((letter) => this.#fontOf(letter)).length / letters.length
  }

  #fontOf(letter: string): Font | undefined {
    const code = letter.codePointAt(0)
    return code === undefined
      ? undefined
      : this.#fonts.find((font) => font.hasGlyphForCodePoint(code))
  }

  #runs(text: string): readonly {readonly font: Font; readonly text: string}[] {
    const runs: {font: Font; text: string}[] = []
    for (const letter of text.replaceAll('\u00a0', ' ')) {
      const font = this.#fontOf(letter)
      const last = runs.at(-1)
      if (font === undefined) continue
      if (last?.font === font) last.text += letter
      else runs.push({font, text: letter})
    }
    return runs
  }
}

const opened = (dataAddress: string): Font => {
  const font = create(Buffer.from(dataAddress.slice(dataAddress.indexOf(',') + 1), 'base64'))
  if ('fonts' in font) throw new Error('A single font was expected.')
  return font
}

/** A tenth of a pixel is finer than what anybody sees, and half as long. */
const rounded = (path: string): string =>
  path.replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))

/** What titles and labels are set in. Opened once: reading a font costs more than a drawing does. */
export const FACES = {
  title: new Face([opened(display), opened(displayExtended)]),
  label: new Face([opened(label), opened(displayExtended)]),
} as const
