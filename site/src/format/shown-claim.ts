import {successorOf} from '@stepzero/content'
import type {Claim} from '@stepzero/content-model'
import type {Words} from '../words/words.ts'
import {claimFigure} from './claim-figure.ts'
import {yearOf} from './date.ts'

/** A claim as a text shows it. */
export interface ShownClaim {
  /** Its figure with hedge and unit. */
  readonly figure: string
  /** The year it is of. */
  readonly year: string
  /** Why it no longer holds, and what took its place; undefined while it holds. */
  readonly outdated?: string
}

/** Looks a claim up by its id. */
export type FindClaim = (id: string) => Claim | undefined

/** A claim as it is shown, with a note where it was superseded or withdrawn. */
export const shownClaim = (
  claim: Claim,
  find: FindClaim,
  words: Words,
  language: string,
): ShownClaim => {
  const shown = {figure: claimFigure(claim, words, language), year: yearOf(claim.asOf)}
  if (claim.status === 'current') return shown
  const successor = successorOf(claim, find)
  const instead =
    successor === undefined
      ? undefined
      : `${claimFigure(successor, words, language)} (${yearOf(successor.asOf)})`
  return {...shown, outdated: words.claims.outdated(claim.status, instead)}
}
