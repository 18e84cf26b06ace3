import type {Play} from '../play.ts'

const NO_VALUE = '–'
const STYLE = {style: 'percent'} as const

/** Fills the table of scores and leaves only the sections that these answers lead to. */
export function showResult(results: Element, state: Play, locale: string | undefined): void {
  const {scores, bands, result = ''} = state
  for (const row of results.querySelectorAll<HTMLElement>('[data-dimension]')) {
    const score = scores.dimensions[row.dataset['dimension'] ?? ''] ?? scores.total
    const percent =
      score.percent === undefined ? NO_VALUE : (score.percent / 100).toLocaleString(locale, STYLE)
    write(row, '.points', score.offered ? score.points : NO_VALUE)
    write(row, '.offered', score.offered)
    write(row, '.percent', percent)
    row.querySelector('.bar')?.setAttribute('width', `${Math.max(0, score.percent ?? 0)}`)
  }
  const wanted = Object.entries(bands).map((entry) => entry.join('/'))
  for (const section of results.querySelectorAll<HTMLElement>(
    '[data-result],[data-dimension-band]',
  )) {
    const {result: key, dimensionBand = ''} = section.dataset
    section.hidden = key === undefined ? !wanted.includes(dimensionBand) : key !== result
  }
}

function write(row: Element, selector: string, value: string | number): void {
  const cell = row.querySelector(selector)
  if (cell) cell.textContent = `${value}`
}
