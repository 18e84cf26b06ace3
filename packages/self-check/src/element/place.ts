import type {Answers} from '../answer.ts'
import type {Play} from '../play.ts'

/** Stands for the result where otherwise the key of a question stands. */
export const RESULT = ''

/** What one entry of the tab's history says about a check. */
export interface Place {
  /** The key of the question shown, or {@link RESULT}. */
  at: string
  /** How many entries this one lies behind the one the page was opened with. */
  step: number
  answers: Answers
}

/**
 * The place to show when `wanted` is asked for: that one, unless it is hidden or lies behind a
 * question that is still open; then that open question, or else the result.
 */
export function allowedPlace({shown, current = RESULT}: Play, wanted: string): string {
  const open = shown.indexOf(current)
  const within = open < 0 ? shown : shown.slice(0, open + 1)
  return within.includes(wanted) ? wanted : current
}

/** The place behind a question that was just answered or skipped. */
export function nextPlace(state: Play, at: string): string {
  return allowedPlace(state, state.shown[state.shown.indexOf(at) + 1] ?? RESULT)
}

/** Reads a place back from history state, which anything on the page may have written. */
export function readPlace(state: unknown, check: string): Place | undefined {
  const place = Object.entries(state ?? {}).find(([key]) => key === check)?.[1]
  return isPlace(place) ? place : undefined
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'at' in value && 'answers' in value
}
