import {contrast, readableOn} from './readable.ts'

// The papers and inks of styles/tokens.css.
const PAPER = {light: '#fbfaf7', dark: '#151614'} as const
const ON_ACCENT = ['#fbfaf7', '#10211f', '#ffffff', '#000000'] as const

/**
 * The accent of the settings as a style sheet: adjusted until it can be read on the paper of either
 * scheme, whichever colour an editor chose.
 *
 * @param accent - `#rrggbb`
 */
export const themeCss = (accent: string): string => {
  const light = readableOn(PAPER.light, accent)
  const dark = readableOn(PAPER.dark, accent)
  return `:root {
  --accent: light-dark(${light}, ${dark});
  --on-accent: light-dark(${standingOutOn(light)}, ${standingOutOn(dark)});
}
`
}

const standingOutOn = (ground: string): string =>
  ON_ACCENT.find((colour) => contrast(colour, ground) >= 4.5) ?? '#000000'
