type Rgb = readonly [red: number, green: number, blue: number]

const parsed = (colour: string): Rgb => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

const printed = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

const linear = (part: number): number => {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

/**
 * How far two colours stand apart, from 1 to 21, as WCAG 2.2 defines contrast ratio.
 *
 * @param one, other - `#rrggbb`
 */
export const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(parsed(one)), luminance(parsed(other))].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** What text needs against its ground at level AA, and a little for rounding. */
const ENOUGH = 4.6

/**
 * The colour nearest to a given one that can be read on a ground: darkened on a light ground,
 * lightened on a dark one, and left alone where it stands out already.
 */
export const readableOn = (ground: string, colour: string): string => {
  const towards: Rgb = luminance(parsed(ground)) > 0.18 ? [0, 0, 0] : [255, 255, 255]
  const [red, green, blue] = parsed(colour)
  const mixed = (share: number): string =>
    printed([
      red + (towards[0] - red) * share,
      green + (towards[1] - green) * share,
      blue + (towards[2] - blue) * share,
    ])
  for (let percent = 0; percent < 100; percent += 2) {
    const candidate = mixed(percent / 100)
    if (contrast(candidate, ground) >= ENOUGH) return candidate
  }
  return mixed(1)
}
