import type {Service} from 'schema-dts'
import type {View} from '@stepzero/content'
import type {JourneyStep} from '@stepzero/content-model'
import {absolute} from './absolute.ts'
import {offer} from './offers.ts'
import {companyByName} from './organization.ts'

/**
 * What a customer gets at a step, what it costs and how one leaves; undefined where a step states no
 * terms of its own.
 */
export const stepService = (
  graph: View,
  step: JourneyStep,
  address: string,
): Service | undefined => {
  const {title, outcome, price, exit, commitments} = step
  const solutions = step.solutions.flatMap(({_ref}) => {
    const solution = graph.document('solution', _ref)
    return solution?.price === undefined
      ? []
      : [offer({name: solution.title, price: solution.price})]
  })
  const offers = [
    ...(price === undefined ? [] : [offer({name: title, price})]),
    ...commitments.map(offer),
  ]
  if (offers.length + solutions.length === 0 && exit === undefined) return undefined
  return {
    '@type': 'Service',
    '@id': `${absolute(graph, address)}#service`,
    name: title,
    provider: companyByName(graph),
    ...(outcome === undefined ? {} : {description: outcome}),
    ...(exit === undefined ? {} : {termsOfService: exit}),
    ...(offers.length === 0 ? {} : {offers}),
    ...(solutions.length === 0
      ? {}
      : {hasOfferCatalog: {'@type': 'OfferCatalog', itemListElement: solutions}}),
  }
}
