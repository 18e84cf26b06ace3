import type {View} from '@stepzero/content'
import type {Claim, Source} from '@stepzero/content-model'
import {wordsFor} from '../words/words.ts'
import {claimAddress} from './claim-address.ts'
import {shownClaim, type ShownClaim} from './shown-claim.ts'
import {successor, type Successor} from './successor.ts'

/** A claim whose figure a page shows. */
export interface ClaimOnPage {
  readonly claim: Claim
  readonly shown: ShownClaim
  readonly source: Source
  /** Where it stands on the page of its source, as a path of this site. */
  readonly address: string | undefined
  readonly instead: Successor | undefined
}

/** The claims whose figures a page shows, each once, in the order of the sources they rest on. */
export const claimsOn = (graph: View, page: string): ClaimOnPage[] => {
  const words = wordsFor(graph.language)
  const find = (id: string) => graph.document('claim', id)
  return graph.citations(page).sources.flatMap(({source, uses}) => {
    const address = graph.link(source._id)?.address
    const ids = new Set(uses.flatMap(({claim}) => claim ?? []))
    return [...ids].flatMap((id): ClaimOnPage[] => {
      const claim = find(id)
      if (claim === undefined) return []
      return [
        {
          claim,
          shown: shownClaim(claim, find, words, graph.language),
          source,
          address: address && claimAddress(address, id),
          instead: successor(graph, claim, words),
        },
      ]
    })
  })
}
