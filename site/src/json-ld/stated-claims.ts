import type {ClaimLeaf, QuantitativeValue} from 'schema-dts'
import type {View} from '@stepzero/content'
import type {Claim} from '@stepzero/content-model'
import {claimsOn} from '../format/claims-on.ts'
import {localizedIn} from '../format/localized.ts'
import type {Successor} from '../format/successor.ts'
import {absolute} from './absolute.ts'

/** schema.org has no word for it: its `supersededBy` is for terms of schema.org itself. */
const REPLACED_BY = 'http://purl.org/dc/terms/isReplacedBy'

/** A claim as data of a page, with the one that took its place. */
export interface StatedClaim extends ClaimLeaf {
  readonly [REPLACED_BY]?: ClaimLeaf
}

/** The claims whose figures a page shows, each once, in the order of the sources they rest on. */
export const statedClaims = (graph: View, page: string): StatedClaim[] =>
  claimsOn(graph, page).map(({claim, shown, source, address, instead}): StatedClaim => {
    const about = quantity(claim)
    return {
      '@type': 'Claim',
      ...placeOf(graph, address),
      ...(shown.figure === '' ? {} : {name: shown.figure}),
      ...(claim.status === 'current' ? {} : {creativeWorkStatus: claim.status}),
      ...(instead === undefined ? {} : {[REPLACED_BY]: replacing(graph, instead)}),
      text: localizedIn(claim.statement, graph.language) ?? '',
      temporalCoverage: claim.asOf,
      firstAppearance: {'@type': 'CreativeWork', name: source.title},
      ...(about === undefined ? {} : {about}),
    }
  })

const replacing = (graph: View, {shown, asOf, address}: Successor): ClaimLeaf => ({
  '@type': 'Claim',
  ...placeOf(graph, address),
  ...(shown.figure === '' ? {} : {name: shown.figure}),
  temporalCoverage: asOf,
})

/** Where a claim stands is what it is known by. */
const placeOf = (graph: View, address: string | undefined) =>
  address === undefined ? {} : {'@id': absolute(graph, address), url: absolute(graph, address)}

/** The figure as a number with its unit, as far as its hedge lets it be one. */
const quantity = ({value, valueTo, unit, hedge}: Claim): QuantitativeValue | undefined => {
  if (value === undefined) return undefined
  const unitText = unit === undefined ? {} : {unitText: unit}
  const shared = {'@type': 'QuantitativeValue', ...unitText} as const
  if (valueTo !== undefined) return {...shared, minValue: value, maxValue: valueTo}
  if (hedge === 'atLeast' || hedge === 'moreThan') return {...shared, minValue: value}
  if (hedge === 'atMost' || hedge === 'lessThan') return {...shared, maxValue: value}
  return {...shared, value}
}
