import type {ProcessCost} from './measure-process.ts'
import {median} from './median.ts'

/** What something takes: the medians of all rounds. */
export interface CostSummary {
  readonly rounds: number
  readonly cpuSeconds: number
  readonly userSeconds: number
  readonly systemSeconds: number
  readonly wallSeconds: number
  readonly peakMegabytes: number | undefined
  /** The least and the most processor time of a round: how far to trust the median. */
  readonly cpuFrom: number
  readonly cpuTo: number
}

/** Sums up the rounds of one thing. */
export function summarise(costs: readonly ProcessCost[]): CostSummary {
  const all = (pick: (cost: ProcessCost) => number) => costs.map(pick)
  const cpu = all(({cpuSeconds}) => cpuSeconds)
  const peaks = costs.flatMap(({peakMegabytes}) => peakMegabytes ?? [])
  return {
    rounds: costs.length,
    cpuSeconds: median(cpu),
    userSeconds: median(all(({userSeconds}) => userSeconds)),
    systemSeconds: median(all(({systemSeconds}) => systemSeconds)),
    wallSeconds: median(all(({wallSeconds}) => wallSeconds)),
    peakMegabytes: peaks.length === 0 ? undefined : median(peaks),
    cpuFrom: Math.min(...cpu),
    cpuTo: Math.max(...cpu),
  }
}

/** One round, and the last line of what it said. */
export const oneLine = ({cpuSeconds, wallSeconds, peakMegabytes, output}: ProcessCost): string =>
  `${cpuSeconds.toFixed(2)} CPU s, ${wallSeconds.toFixed(1)} s, ` +
  `${peakMegabytes?.toFixed(0) ?? '?'} MB ${output.trim().split('\n').at(-1) ?? ''}`
