import {successorOf, type View} from '@stepzero/content'
import type {Claim} from '@stepzero/content-model'
import type {RichTextContext} from '../rich-text/context.ts'
import type {Words} from '../words/words.ts'
import {sourceInShort} from './bibliography.ts'
import {claimAddress} from './claim-address.ts'
import type {ShownClaim} from './shown-claim.ts'

/** A figure of a page that no longer holds, and what took its place. */
export interface ClaimNote {
  readonly was: ShownClaim
  readonly status: Exclude<Claim['status'], 'current'>
  /** Id of its first mark on the page. */
  readonly at: string | undefined
  readonly instead?: {
    readonly shown: ShownClaim
    /** The source it rests on. */
    readonly source: string | undefined
    /** Where it stands on the page of that source, as a path of this site. */
    readonly address: string | undefined
  }
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
    const successor = successorOf(claim, (of) => context.claim(of))
    if (successor === undefined) return [note]
    const source = graph.document('source', successor.source._ref)
    const link = source && graph.link(source._id)
    return [
      {
        ...note,
        instead: {
          shown: context.shown(successor),
          source: source && sourceInShort(source, words, graph.language),
          address: link && claimAddress(link.address, successor._id),
        },
      },
    ]
  })
}
