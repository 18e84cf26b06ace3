import {figureOf, textOf} from './field-of.ts'

/**
 * The `select` of a preview that shows the figure of a claim.
 *
 * @param prefix - the path to the claim, with its dot; empty where it is the document itself
 */
export const CLAIM_FIGURE = (prefix: string) => ({
  value: `${prefix}value`,
  valueTo: `${prefix}valueTo`,
  unit: `${prefix}unit`,
  hedge: `${prefix}hedge`,
  asOf: `${prefix}asOf`,
  status: `${prefix}status`,
})

const BEFORE: Readonly<Record<string, string>> = {
  about: 'about ',
  atLeast: 'at least ',
  atMost: 'at most ',
  moreThan: 'more than ',
  lessThan: 'less than ',
}

const withUnit = (figure: string, unit: string | undefined): string => {
  if (unit === undefined) return figure
  return unit === 'percent' ? `${figure} %` : `${figure} ${unit}`
}

/** The figure of a claim with its hedge, for editors: “about 60 % (2025), superseded”; empty for none. */
export const claimFigure = (selected: unknown): string => {
  const value = figureOf(selected, 'value')
  if (value === undefined) return ''
  const to = figureOf(selected, 'valueTo')
  const figure = withUnit(to === undefined ? value : `${value} to ${to}`, textOf(selected, 'unit'))
  const hedged = `${BEFORE[textOf(selected, 'hedge') ?? ''] ?? ''}${figure}`
  const asOf = textOf(selected, 'asOf')
  const status = textOf(selected, 'status')
  return [
    asOf === undefined ? hedged : `${hedged} (${asOf.slice(0, 4)})`,
    ...(status === 'superseded' || status === 'withdrawn' ? [status] : []),
  ].join(', ')
}
