import type {DataClaim} from './data-facts.ts'
import {inOneLine} from './dom.ts'
import type {PageFacts, ShownFigure} from './page-facts.ts'
import type {TwinFacts} from './twin-facts.ts'
import {bare, type Language} from './wording.ts'

/** Every mark stands behind the same words and leads to the same work in a page and in its twin. */
export const citedAlike = (page: PageFacts, twin: TwinFacts): string[] => {
  if (page.cited.length !== twin.cited.length) {
    return [`${page.cited.length} marks on the page, ${twin.cited.length} in its twin`]
  }
  const places = page.cited.flatMap(({number, before}, at) => {
    const there = twin.cited[at]
    const isSame =
      there?.number === number &&
      before !== '' &&
      (there.before.endsWith(before) || before.endsWith(there.before))
    return isSame
      ? []
      : [
          `mark ${number} behind “${before}”, in its twin ${there?.number} behind “${there?.before}”`,
        ]
  })
  const works = [...page.sources].flatMap(([number, work]) => {
    const line = twin.sources.get(number) ?? ''
    return bare(line).includes(bare(work)) ? [] : [`source ${number}: ${work}, in its twin ${line}`]
  })
  return [...places, ...works]
}

const figureKey = (figure: string, isOutdated: boolean): string =>
  `${inOneLine(figure)}${isOutdated ? ' no longer holds' : ''}`

const key = (one: DataClaim): string =>
  figureKey(one.name ?? '', one.creativeWorkStatus !== undefined)

/** Figures are the same on the page and in its data: words, number, unit, year, state and source. */
export const claimedAlike = (page: PageFacts, claims: readonly DataClaim[]): string[] => {
  const isTold = (of: ShownFigure, one: DataClaim) =>
    key(one) === figureKey(of.figure, of.isOutdated) && isSameClaim(of, one, page.language)
  const figures = page.figures.filter(({figure}) => figure !== '')
  const untold = figures.filter((of) => !claims.some((one) => isTold(of, one)))
  const unshown = claims.filter(
    (one) => one.name !== undefined && !figures.some((of) => isTold(of, one)),
  )
  return [
    ...untold.map((of) => `${figureKey(of.figure, of.isOutdated)} is not told as data`),
    ...unshown.map((one) => `${key(one)} of ${one.temporalCoverage} stands only in the data`),
  ]
}

const isSameClaim = (shown: ShownFigure, claim: DataClaim, language: Language): boolean => {
  const {value, minValue, maxValue, unitText} = claim.about ?? {}
  const format = new Intl.NumberFormat(language, {maximumFractionDigits: 10})
  const numbers = [value, minValue, maxValue].filter((of) => of !== undefined)
  const unit = unitText === 'percent' ? '%' : unitText === 'EUR' ? '€' : (unitText ?? '')
  return (
    numbers.every((of) => shown.figure.includes(format.format(of))) &&
    shown.figure.includes(unit) &&
    shown.around.includes(claim.temporalCoverage.slice(0, 4)) &&
    shown.source.includes(claim.firstAppearance.name)
  )
}
