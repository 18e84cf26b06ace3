import type {SelfCheck} from '@stepzero/content-model'
import type {Words} from '../../words/words.ts'

/** Points as the scoring key says them: `Data 2, People 1`. */
export const pointsInWords = (
  points: readonly {readonly dimension: string; readonly points: number}[],
  check: SelfCheck,
  words: Words,
): string => {
  const titles = new Map(check.dimensions.map(({key, title}) => [key, title]))
  const given = points.filter((point) => point.points !== 0)
  if (given.length === 0) return words.checks.noPoints
  return given
    .map((point) => `${titles.get(point.dimension) ?? point.dimension}\u00a0${point.points}`)
    .join(', ')
}
