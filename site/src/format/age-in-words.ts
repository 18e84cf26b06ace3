import type {Words} from '../words/words.ts'
import type {Age} from './age.ts'

/** An age as readers say it: `23 years`, `4 months`; less than one of its unit is said as such. */
export const ageInWords = ({unit, count}: Age, words: Words): string => {
  if (count === 0) return words.sources.lessThan[unit]
  return unit === 'year' ? words.sources.years(count) : words.sources.months(count)
}
