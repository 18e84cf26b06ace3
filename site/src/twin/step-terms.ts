import type {View} from '@stepzero/content'
import type {Price} from '@stepzero/content-model'
import {priceInShort, priceLine} from '../format/price.ts'
import {escapeMarkdown} from '../rich-text/escape-markdown.ts'
import {wordsFor} from '../words/words.ts'

/** A price in one line of Markdown. */
export const priceFact = (
  {graph}: {readonly graph: View},
  price: Price | undefined,
): string | undefined =>
  price && escapeMarkdown(priceLine(price, wordsFor(graph.language), graph.language))

/** What a step leads to, costs, and how one leaves, in a row of a list: what it does not state is left out. */
export const stepTerms = (graph: View, id: string): string => {
  const words = wordsFor(graph.language)
  const {steps} = words
  const step = graph.document('journeyStep', id)
  if (step === undefined) return ''
  return [
    ...(step.outcome === undefined ? [] : [escapeMarkdown(step.outcome)]),
    ...(step.price === undefined
      ? []
      : [`${steps.price}: ${escapeMarkdown(priceInShort(step.price, words, graph.language))}.`]),
    ...(step.exit === undefined ? [] : [`${steps.exit}: ${escapeMarkdown(step.exit)}`]),
  ].join(' ')
}
