import {siteStatus, type SiteStatus} from '@stepzero/content-model'

/** What is known of the site at one moment. */
export type SiteKnowledge =
  /** Nobody was asked yet, or nobody can be. */
  | {readonly kind: 'unknown'}
  | {readonly kind: 'known'; readonly status: SiteStatus}
  /** Whoever publishes the site does not answer; what was known before it fell silent. */
  | {readonly kind: 'unreachable'; readonly last: SiteStatus | undefined}
  /** The browser has no session there. */
  | {readonly kind: 'signedOut'}

/** The one place of a workspace that asks how the site stands. */
export interface SiteStore {
  readonly current: () => SiteKnowledge
  /** Asks for as long as somebody subscribes; ends with the returned function. */
  readonly subscribe: (changed: () => void) => () => void
  /** Something was published: asks every second for a while. */
  readonly hurry: () => void
}

/** What asking needs; a test brings its own. */
export interface SiteStoreOptions {
  /** @returns the answer's JSON, or 401 for a browser without a session */
  readonly ask: () => Promise<unknown>
  readonly isHidden: () => boolean
  /** Calls back after some milliseconds, unless the returned function is called before. */
  readonly later: (call: () => void, after: number) => () => void
}

/** Said by `ask` of a browser without a session. */
export const SIGNED_OUT = 401

const SOON = 1_000
const UNREACHABLE = 2_000
const IDLE = 4_000

/** How many answers are waited for after something was published: it is noticed within moments. */
const HURRIED = 8

/**
 * Asks how the site stands: every second while something goes out, else every four, and not at all
 * while nobody looks.
 */
export const createSiteStore = ({ask, isHidden, later}: SiteStoreOptions): SiteStore => {
  const waiting = new Set<() => void>()
  let knowledge: SiteKnowledge = {kind: 'unknown'}
  let hurried = 0
  let cancel: (() => void) | undefined
  let isAsking = false

  const learn = (next: SiteKnowledge) => {
    if (JSON.stringify(next) === JSON.stringify(knowledge)) return
    knowledge = next
    for (const tell of waiting) tell()
  }

  const last = () => {
    if (knowledge.kind === 'known') return knowledge.status
    return knowledge.kind === 'unreachable' ? knowledge.last : undefined
  }

  const askNow = async () => {
    cancel = undefined
    isAsking = true
    hurried = Math.max(0, hurried - 1)
    try {
      const answer = await ask()
      if (answer === SIGNED_OUT) learn({kind: 'signedOut'})
      else learn({kind: 'known', status: siteStatus.parse(answer)})
    } catch {
      // Whatever went wrong, there is no answer to show; the next one says whether there is again.
      learn({kind: 'unreachable', last: last()})
    }
    isAsking = false
    schedule()
  }

  const pause = (): number => {
    if (hurried > 0) return SOON
    if (knowledge.kind === 'unreachable') return UNREACHABLE
    if (knowledge.kind !== 'known') return IDLE
    const {state, search} = knowledge.status
    return state === 'publishing' || search?.state === 'behind' ? SOON : IDLE
  }

  const schedule = (after = pause()) => {
    cancel?.()
    cancel = undefined
    if (waiting.size === 0) return
    cancel = later(() => {
      if (isHidden()) schedule(SOON)
      else void askNow()
    }, after)
  }

  return {
    current: () => knowledge,
    subscribe: (changed) => {
      waiting.add(changed)
      if (waiting.size === 1 && !isAsking) schedule(0)
      return () => {
        waiting.delete(changed)
        if (waiting.size > 0) return
        cancel?.()
        cancel = undefined
      }
    },
    hurry: () => {
      hurried = HURRIED
      if (!isAsking) schedule(SOON / 2)
    },
  }
}
