import type {Price} from '@stepzero/content-model'
import {priceWording} from '../format/price.ts'
import {escapeMarkdown} from '../rich-text/escape-markdown.ts'
import type {TwinWriter} from './twin.ts'

/** A price in one line: the amount, the tax, and every module with its own amount. */
export const priceFact = (writer: TwinWriter, price: Price | undefined): string | undefined => {
  if (price === undefined) return undefined
  const {words, graph} = writer
  const {amount, tax, modules} = priceWording(price, words, graph.language)
  const head = [amount, tax].filter((part) => part !== undefined).join(', ')
  const parts = modules.map(
    (module) =>
      `${module.name} ${module.amount} (${module.required ? words.prices.required : words.prices.optional})`,
  )
  return escapeMarkdown(parts.length === 0 ? head : `${head}: ${parts.join('; ')}`)
}
