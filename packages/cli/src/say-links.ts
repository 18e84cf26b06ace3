import type {LinkFinding} from '@stepzero/content'
import {counted} from './count-progress.ts'

/** What was found about one source, and what came of it. */
export interface CheckedSource extends LinkFinding {
  readonly id: string
  readonly title: string
  readonly address: string
  readonly isArchived: boolean
  /** What is said on the site after this run: a certain state outlives a check that saw nothing. */
  readonly stands: {readonly state: LinkFinding['state']; readonly checkedAt: string}
  /** Whether that was written, is written already, or the source was edited meanwhile. */
  readonly written?: 'written' | 'same' | 'edited'
}

/** All that a check of links found. */
export interface CheckedLinks {
  readonly sources: readonly CheckedSource[]
  readonly withoutAddress: number
  readonly dryRun: boolean
}

const STATES = {gone: 'gone', cannotTell: 'cannot tell', fine: 'fine'} as const

const advice = (source: CheckedSource): readonly string[] => {
  const {state, isArchived, movedTo, stands, written} = source
  return [
    ...(movedTo === undefined ? [] : [`Moved for good to ${movedTo}.`]),
    ...(state === 'gone' && !isArchived
      ? ['It names no archived copy: find one, or another source.']
      : []),
    ...(stands.state === state
      ? []
      : [`It was ${STATES[stands.state]} on ${stands.checkedAt}, and that stands.`]),
    ...(written === 'edited' ? ['It was edited meanwhile: check again.'] : []),
  ]
}

const row = (source: CheckedSource): string =>
  [
    `${STATES[source.state].padEnd(11)}  ${source.title} (${source.id})`,
    `             ${source.address} ${source.reason}.`,
    ...advice(source).map((line) => `             ${line}`),
  ].join('\n')

const isWorthSaying = ({state, movedTo, written}: CheckedSource): boolean =>
  state !== 'fine' || movedTo !== undefined || written === 'edited'

/** The findings for people: what is gone first, and of what is fine only what has moved. */
export const linksAsText = ({sources, withoutAddress, dryRun}: CheckedLinks): string => {
  const of = (state: LinkFinding['state']) => sources.filter((source) => source.state === state)
  const rows = [...of('gone'), ...of('cannotTell'), ...of('fine')].filter(isWorthSaying).map(row)
  const written = sources.filter((source) => source.written === 'written').length
  const sum = [
    `${counted(sources.length, 'source')} checked`,
    `${of('fine').length} fine`,
    `${of('gone').length} gone`,
    `${of('cannotTell').length} cannot tell`,
    ...(withoutAddress === 0 ? [] : [`${withoutAddress} without an address`]),
    dryRun ? 'nothing written' : `${written} written`,
  ].join(', ')
  return `${[...rows, sum].join('\n')}\n`
}

/** The findings for a program. */
export const linksAsJson = ({sources, withoutAddress, dryRun}: CheckedLinks): string =>
  `${JSON.stringify({sources, withoutAddress, dryRun})}\n`
