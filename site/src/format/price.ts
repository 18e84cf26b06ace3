import type {Price} from '@stepzero/content-model'
import type {Words} from '../words/words.ts'
import {formatMinorUnits} from './money.ts'

/** A price as a page says it. */
export interface PriceWording {
  /** The price in a few words: `Free`, `€4,900`, `€1,200 a month`, `3 modules, each with its price`. */
  readonly amount: string
  /** Whether tax is in it; absent where nothing is paid. */
  readonly tax?: string
  /** The parts that are bought by themselves. */
  readonly modules: readonly {
    readonly key: string
    readonly name: string
    readonly amount: string
    readonly required: boolean
  }[]
}

const modules = (
  price: Extract<Price, {kind: 'modular'}>,
  language: string,
): PriceWording['modules'] =>
  price.modules.map(({_key, name, amount, required}) => ({
    key: _key,
    name,
    amount: formatMinorUnits(amount, price.currency, language),
    required,
  }))

/** How a price is said in the language of the page. */
export const priceWording = (price: Price, words: Words, language: string): PriceWording => {
  if (price.kind === 'free' || price.kind === 'unstated') {
    return {amount: words.prices[price.kind], modules: []}
  }
  const tax = words.prices.tax[price.tax]
  if (price.kind === 'modular') {
    const amount = words.prices.modular(price.modules.length)
    return {amount, tax, modules: modules(price, language)}
  }
  const amount = formatMinorUnits(price.amount, price.currency, language)
  return {
    amount: price.kind === 'fixed' ? amount : words.prices.per[price.per](amount),
    tax,
    modules: [],
  }
}

/** A price in a few words: the amount, and whether tax is in it. */
export const priceInShort = (price: Price, words: Words, language: string): string => {
  const {amount, tax} = priceWording(price, words, language)
  return tax === undefined ? amount : `${amount}, ${tax}`
}

/** A price in one line: the amount, the tax, and every module with its own amount. */
export const priceLine = (price: Price, words: Words, language: string): string => {
  const parts = priceWording(price, words, language).modules.map(
    (module) =>
      `${module.name} ${module.amount} (${module.required ? words.prices.required : words.prices.optional})`,
  )
  const head = priceInShort(price, words, language)
  return parts.length === 0 ? head : `${head}: ${parts.join('; ')}`
}
