import type {Claim as SchemaClaim, QuantitativeValue} from 'schema-dts'
import type {View} from '@stepzero/content'
import type {Claim} from '@stepzero/content-model'
import {claimAddress} from '../format/claim-address.ts'
import {localizedIn} from '../format/localized.ts'
import {shownClaim} from '../format/shown-claim.ts'
import {wordsFor} from '../words/words.ts'
import {absolute} from './absolute.ts'

/** The claims whose figures a page shows, each once, in the order of the sources they rest on. */
export const statedClaims = (graph: View, page: string): SchemaClaim[] => {
  const words = wordsFor(graph.language)
  const find = (id: string) => graph.document('claim', id)
  const {sources} = graph.citations(page)
  return sources.flatMap(({source, uses}) => {
    const address = graph.link(source._id)?.address
    const ids = new Set(uses.flatMap(({claim}) => claim ?? []))
    return [...ids].flatMap((id): SchemaClaim[] => {
      const claim = find(id)
      if (claim === undefined) return []
      const {figure} = shownClaim(claim, find, words, graph.language)
      const about = quantity(claim)
      const place = address && absolute(graph, claimAddress(address, id))
      return [
        {
          '@type': 'Claim',
          ...(place === undefined ? {} : {'@id': place, url: place}),
          ...(figure === '' ? {} : {name: figure}),
          ...(claim.status === 'current' ? {} : {creativeWorkStatus: claim.status}),
          text: localizedIn(claim.statement, graph.language) ?? '',
          temporalCoverage: claim.asOf,
          firstAppearance: {'@type': 'CreativeWork', name: source.title},
          ...(about === undefined ? {} : {about}),
        },
      ]
    })
  })
}

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
