import type {PageLink, View} from '@stepzero/content'
import type {Worksheet} from '@stepzero/content-model'
import {localizedIn} from '../../format/localized.ts'
import type {Words} from '../../words/words.ts'

/** What a suggested figure rests on. */
export interface Origin {
  /** The input it is suggested for. */
  readonly label: string
  readonly text: string
  readonly link: PageLink | undefined
}

/** Where the suggestions of a worksheet come from: claims with their source, and prices of our own. */
export const originsOf = (
  {inputs}: Pick<Worksheet, 'inputs'>,
  graph: View,
  words: Words,
): Origin[] =>
  inputs.flatMap(({label, defaultFrom}) => {
    if (defaultFrom === undefined) return []
    const claim = graph.document('claim', defaultFrom._ref)
    if (claim !== undefined) {
      const text = localizedIn(claim.statement, graph.language)
      return [{label, text: text ?? '', link: graph.link(claim.source._ref)}]
    }
    const link = graph.link(defaultFrom._ref)
    return link === undefined ? [] : [{label, text: `${words.checks.worksheet.priceAt}:`, link}]
  })
