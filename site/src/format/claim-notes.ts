import type {View} from '@stepzero/content'
import type {Claim} from '@stepzero/content-model'
import type {RichTextContext} from '../rich-text/context.ts'
import type {Words} from '../words/words.ts'
import type {ShownClaim} from './shown-claim.ts'
import {successor, type Successor} from './successor.ts'

/** A figure of a page that no longer holds, and what took its place. */
export interface ClaimNote {
  readonly was: ShownClaim
  readonly status: Exclude<Claim['status'], 'current'>
  /** Id of its first mark on the page. */
  readonly at: string | undefined
  readonly instead?: Successor
}

/** The figures of a page that no longer hold, each once. */
export const claimNotes = (graph: View, context: RichTextContext, words: Words): ClaimNote[] => {
  const cited = context.citations.sources.flatMap(({uses}) => uses)
  const ids = new Set(cited.flatMap(({claim}) => claim ?? []))
  return [...ids].flatMap((id): ClaimNote[] => {
    const claim = context.claim(id)
    if (claim === undefined || claim.status === 'current') return []
    const {status} = claim
    const note = {was: context.shown(claim), status, at: cited.find((use) => use.claim === id)?.id}
    const instead = successor(graph, claim, words)
    return [instead === undefined ? note : {...note, instead}]
  })
}
