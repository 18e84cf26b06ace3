import {FACES, type SetLine} from './face.ts'
import {LEADING, setTitle} from './set-title.ts'
import {SOCIAL_SIZE} from './size.ts'

/** What a picture for links in other places shows. */
export interface SocialDrawing {
  /** What kind of page it is, where the title does not say so. */
  readonly label?: string | undefined
  readonly title: string
  /** A line of facts below the title. */
  readonly facts?: string | undefined
  /** The name of the site. */
  readonly site: string
  /** The steps of a journey, in order: whether each is in the free zone. */
  readonly steps?: readonly boolean[] | undefined
}

// The light colours of styles/tokens.css: other people's pages give a picture no colour scheme.
const PAPER = '#fbfaf7'
const INK = '#1d1d1b'
const MUTED = '#5c5a54'
const ACCENT = '#0b5d57'
const RULE = '#dedad0'
const FREE = {ground: '#f5ebc9', edge: '#c9ab4a'}
const PAID = {ground: PAPER, edge: INK}

const MARGIN = 80
const INNER = SOCIAL_SIZE.width - 2 * MARGIN

/**
 * Draws a picture as SVG. All text in it is outlines, so that it looks the same wherever it is made,
 * and nothing of a document can stand in its markup.
 */
export function drawSocial(drawing: SocialDrawing): string {
  const {title, label} = FACES
  const room = {width: INNER, height: drawing.steps === undefined ? 310 : 235}
  // A script that the fonts do not have is better left out than shown in pieces.
  const set = title.covers(drawing.title) < 0.8 ? undefined : setTitle(drawing.title, title, room)
  const lines = (set?.lines ?? []).map((line, index) => {
    const size = set?.size ?? 0
    return placed(title.set(line, size), MARGIN, 165 + size * (0.75 + index * LEADING), INK)
  })
  const below = 165 + (set === undefined ? 0 : set.lines.length * set.size * LEADING) + 44
  const facts =
    drawing.facts === undefined ? '' : placed(label.set(drawing.facts, 30), MARGIN, below, MUTED)
  const foot = placed(label.set(drawing.site, 32), MARGIN, 562, INK)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SOCIAL_SIZE.width}" height="${SOCIAL_SIZE.height}" viewBox="0 0 ${SOCIAL_SIZE.width} ${SOCIAL_SIZE.height}">`,
    `<path fill="${PAPER}" d="M0 0h${SOCIAL_SIZE.width}v${SOCIAL_SIZE.height}H0z"/>`,
    `<path fill="${ACCENT}" d="M${MARGIN} 72h64v6h-64z"/>`,
    drawing.label === undefined ? '' : placed(label.set(drawing.label, 30), MARGIN, 124, ACCENT),
    ...lines,
    facts,
    drawing.steps === undefined ? '' : lineOfSteps(drawing.steps),
    `<path fill="${RULE}" d="M${MARGIN} 506h${INNER}v2H${MARGIN}z"/>`,
    foot,
    '</svg>\n',
  ].join('')
}

const placed = ({path}: SetLine, x: number, y: number, colour: string): string =>
  `<path fill="${colour}" transform="translate(${x} ${Math.round(y)})" d="${path}"/>`

/** The journey as a line, as pages show it: steps of the free zone filled with its tint. */
function lineOfSteps(steps: readonly boolean[]): string {
  const y = 452
  const gap = steps.length < 2 ? 0 : Math.min(150, (INNER - 40) / (steps.length - 1))
  const x = (index: number): number => Math.round(MARGIN + 18 + index * gap)
  const end = x(Math.max(0, steps.length - 1))
  const dots = steps.map((free, index) => {
    const {ground, edge} = free ? FREE : PAID
    return `<circle cx="${x(index)}" cy="${y}" r="16" stroke="${edge}" stroke-width="4" fill="${ground}"/>`
  })
  return `<path fill="${INK}" d="M${x(0)} ${y - 2}H${end}v4H${x(0)}z"/>${dots.join('')}`
}
