import type {Offer, UnitPriceSpecification} from 'schema-dts'
import type {Price} from '@stepzero/content-model'
import {majorUnits} from '../format/money.ts'

/** What is on offer for a price: what it is called, how long it binds, and how one leaves. */
export interface Offered {
  readonly name: string
  readonly price: Price
  readonly term?: string
  readonly exit?: string | undefined
}

type Paid = Exclude<Price, {kind: 'free' | 'unstated'}>

const specification = (price: Paid, amount: number): UnitPriceSpecification => ({
  '@type': 'UnitPriceSpecification',
  price: majorUnits(amount, price.currency),
  priceCurrency: price.currency,
  valueAddedTaxIncluded: price.tax === 'included',
})

/** UN/CEFACT codes of a month and a year. */
const UNIT = {month: 'MON', year: 'ANN'} as const

/**
 * An offer with its price: one figure, one a month or year, or one for each module, of which those
 * that one may leave out are additions. A price that is not stated yet is none.
 */
export const offer = ({name, price, term, exit}: Offered): Offer => {
  const shared = {
    '@type': 'Offer',
    name,
    ...(term === undefined ? {} : {description: term}),
    ...(exit === undefined
      ? {}
      : {itemOffered: {'@type': 'Service', name, termsOfService: exit} as const}),
  } as const
  switch (price.kind) {
    case 'unstated':
      return shared
    case 'free':
      return {...shared, price: 0}
    case 'fixed':
      return {...shared, priceSpecification: specification(price, price.amount)}
    case 'recurring': {
      const unit = {unitCode: UNIT[price.per]}
      return {...shared, priceSpecification: {...specification(price, price.amount), ...unit}}
    }
    case 'modular': {
      const parts = price.modules.map((module) => ({
        name: module.name,
        required: module.required,
        priceSpecification: {...specification(price, module.amount), name: module.name},
      }))
      const additions = parts.filter(({required}) => !required)
      const priceComponent = parts.flatMap((of) => (of.required ? [of.priceSpecification] : []))
      return {
        ...shared,
        ...(priceComponent.length === 0
          ? {}
          : {priceSpecification: {'@type': 'CompoundPriceSpecification', priceComponent}}),
        ...(additions.length === 0
          ? {}
          : {
              addOn: additions.map(({name: addition, priceSpecification}) => ({
                '@type': 'Offer',
                name: addition,
                priceSpecification,
              })),
            }),
      }
    }
  }
}
