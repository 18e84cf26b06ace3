import {z} from 'zod'
import {stepzero} from './generators/stepzero.ts'
import {measureFullBuilds} from './measure-full-builds.ts'
import type {CostSummary} from './summarise-costs.ts'

/** What the real site takes, everything but its search index, and where the time goes. */
export interface RealSiteRow extends CostSummary {
  readonly entries: number
  readonly pages: number
  /** Pages, their twins, feeds and what machines read. */
  readonly files: number
  /** Milliseconds of processor time in the last round, by phase. */
  readonly phases: Readonly<Record<string, number>>
}

/** What a build says of itself. */
const said = z.object({pages: z.number(), phases: z.record(z.string(), z.number())})

/** What there is to say to {@link measureRealSite}. */
export interface RealSiteOptions {
  readonly sizes: readonly number[]
  readonly rounds: number
  readonly commit: string
  readonly folder: string
  readonly say: (line: string) => void
}

/** Builds the real site of each size from nothing, with terms found in every text. */
export async function measureRealSite(options: RealSiteOptions): Promise<RealSiteRow[]> {
  const {sizes, ...rest} = options
  const generators = [await stepzero('real', options.commit)]
  const rows: RealSiteRow[] = []
  for (const entries of sizes) {
    const [row] = await measureFullBuilds({...rest, entries, generators, findTerms: true})
    if (row === undefined) continue
    const {generator: _, said: line, ...costs} = row
    const {pages: files, phases} = said.parse(JSON.parse(line))
    rows.push({...costs, files, phases})
  }
  return rows
}
