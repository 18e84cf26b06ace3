/** One line of a chart: a name, and points from left to right. */
export interface Curve {
  readonly name: string
  readonly points: readonly {readonly x: number; readonly y: number}[]
}

/** What a chart says besides its lines. */
export interface ChartWords {
  readonly title: string
  readonly xLabel: string
  readonly yLabel: string
}

const WIDTH = 720
const HEIGHT = 420
const LEFT = 64
const RIGHT = 170
const TOP = 48
const BOTTOM = 52
/** Told apart by people who see few colours, on paper and on black alike. */
const COLOURS = ['#0a8f6a', '#c2571a', '#4f7fd0', '#a65aa5', '#8a8a2a']
const DASHES = ['', '7 4', '2 4', '10 3 2 3', '4 2']
const LABEL_HEIGHT = 16

/**
 * Draws how figures grow, on two logarithmic axes: what grows with the size is a straight line, and
 * what costs twice as much lies above by the same distance everywhere. Legible on light and dark.
 */
export function drawCurves(curves: readonly Curve[], words: ChartWords): string {
  const points = curves.flatMap((curve) => curve.points)
  const x = axis(
    points.map((point) => point.x),
    LEFT,
    WIDTH - RIGHT,
  )
  const y = axis(
    points.map((point) => point.y),
    HEIGHT - BOTTOM,
    TOP,
  )
  const shown = curves.filter((curve) => curve.points.length > 0)
  const labels = spread(shown.map((curve) => y.at(curve.points.at(-1)?.y ?? 1)))
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escape(describe(shown, words))}">`,
    `<style>text{font:13px system-ui,sans-serif;fill:#333}.title{font-size:16px;font-weight:600}.grid{stroke:#8886;stroke-width:1}@media(prefers-color-scheme:dark){text{fill:#ddd}}</style>`,
    text(LEFT, 24, words.title, 'class="title"'),
    ...x.ticks.flatMap((tick) => [
      `<path class="grid" d="M${round(x.at(tick))} ${TOP}V${HEIGHT - BOTTOM}"/>`,
      text(x.at(tick), HEIGHT - BOTTOM + 20, number(tick), 'text-anchor="middle"'),
    ]),
    ...y.ticks.flatMap((tick) => [
      `<path class="grid" d="M${LEFT} ${round(y.at(tick))}H${WIDTH - RIGHT}"/>`,
      text(LEFT - 8, y.at(tick) + 4, number(tick), 'text-anchor="end"'),
    ]),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, words.xLabel, 'text-anchor="middle"'),
    text(LEFT, TOP - 8, words.yLabel, ''),
    ...shown.flatMap((curve, at) => drawCurve(curve, at, x.at, y.at, labels[at] ?? 0)),
    '</svg>',
  ]
  return `${parts.join('\n')}\n`
}

function drawCurve(
  {name, points}: Curve,
  at: number,
  x: (value: number) => number,
  y: (value: number) => number,
  label: number,
): string[] {
  const colour = COLOURS[at % COLOURS.length] ?? ''
  const path = points.map((point) => `${round(x(point.x))} ${round(y(point.y))}`).join('L')
  const dash = DASHES[at % DASHES.length] ?? ''
  const stroke = `stroke="${colour}" stroke-width="2.5" fill="none"`
  return [
    `<path d="M${path}" ${stroke}${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`,
    ...points.map(
      (point) =>
        `<circle cx="${round(x(point.x))}" cy="${round(y(point.y))}" r="3.5" fill="${colour}"/>`,
    ),
    text(x(points.at(-1)?.x ?? 1) + 10, label + 4, name, `style="fill:${colour};font-weight:600"`),
  ]
}

interface Axis {
  readonly at: (value: number) => number
  /** Powers of ten within it. */
  readonly ticks: readonly number[]
}

function axis(values: readonly number[], from: number, to: number): Axis {
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))
  return {
    at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    ticks: Array.from({length: high - low + 1}, (_, step) => 10 ** (low + step)),
  }
}

/** Moves labels apart that would stand on each other. */
function spread(places: readonly number[]): number[] {
  const order = places.map((place, at) => ({place, at})).toSorted((a, b) => a.place - b.place)
  let above = Number.NEGATIVE_INFINITY
  const moved = new Map<number, number>()
  for (const {place, at} of order) {
    above = Math.max(place, above + LABEL_HEIGHT)
    moved.set(at, above)
  }
  return places.map((place, at) => moved.get(at) ?? place)
}

const describe = (curves: readonly Curve[], {title, xLabel, yLabel}: ChartWords): string =>
  `${title}. ${yLabel} by ${xLabel}. ${curves
    .map(
      ({name, points}) =>
        `${name}: ${points.map((point) => `${number(point.y)} at ${number(point.x)}`).join(', ')}`,
    )
    .join('. ')}.`

const text = (x: number, y: number, words: string, rest: string): string =>
  `<text x="${round(x)}" y="${round(y)}" ${rest}>${escape(words)}</text>`

const round = (value: number): number => Math.round(value * 10) / 10

const number = (value: number): string =>
  value.toLocaleString('en', {maximumFractionDigits: value < 10 ? 2 : 0})

const escape = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
