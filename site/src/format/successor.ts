import {successorOf, type View} from '@stepzero/content'
import type {Claim} from '@stepzero/content-model'
import type {Words} from '../words/words.ts'
import {sourceInShort} from './bibliography.ts'
import {claimAddress} from './claim-address.ts'
import {shownClaim, type ShownClaim} from './shown-claim.ts'

/** What took the place of a claim that no longer holds. */
export interface Successor {
  readonly shown: ShownClaim
  /** The day it is of, as it is stored. */
  readonly asOf: string
  /** The source it rests on, in short. */
  readonly source: string | undefined
  /** Where it stands on the page of that source, as a path of this site. */
  readonly address: string | undefined
}

/** The claim that holds instead of a superseded one, as pages and data tell of it. */
export const successor = (graph: View, claim: Claim, words: Words): Successor | undefined => {
  const find = (id: string) => graph.document('claim', id)
  const instead = successorOf(claim, find)
  if (instead === undefined) return undefined
  const source = graph.document('source', instead.source._ref)
  const link = source && graph.link(source._id)
  return {
    shown: shownClaim(instead, find, words, graph.language),
    asOf: instead.asOf,
    source: source && sourceInShort(source, words, graph.language),
    address: link && claimAddress(link.address, instead._id),
  }
}
