import type {Card} from '@stepzero/content'
import type {Words} from '../words/words.ts'

/** What a list says of a page, with a note behind each figure that no longer holds. */
export const summaryInWords = (
  {summary, outdated = []}: Pick<Card, 'summary' | 'outdated'>,
  words: Words,
): string =>
  outdated.reduceRight((text, {at, status, instead}) => {
    const note = words.claims.outdated(status, instead)
    return `${text.slice(0, at)} (${note})${text.slice(at)}`
  }, summary)
