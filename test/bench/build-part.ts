import {comparePages, type PageDifference} from './compare-pages.ts'
import {allGenerators} from './generators/all-generators.ts'
import type {Missing} from './generators/generator.ts'
import {measureFullBuilds, type BuildRow} from './measure-full-builds.ts'
import {weighPages, type PageWeight} from './page-weight.ts'

/** Full builds of all sizes, by all generators. */
export interface BuildPart {
  readonly versions: readonly {readonly name: string; readonly version: string}[]
  readonly missing: readonly Missing[]
  readonly rows: readonly BuildRow[]
  /** Bytes of a page, at the smallest size. */
  readonly weights: readonly PageWeight[]
  /** How many pages were looked at, and which of them the generators do not show alike. */
  readonly compared: number
  readonly differences: readonly PageDifference[]
}

/** What there is to say to {@link measureBuilds}. */
export interface BuildPartOptions {
  readonly sizes: readonly number[]
  readonly rounds: number
  readonly commit: string
  readonly wanted: ReadonlySet<string> | undefined
  readonly folder: string
  readonly say: (line: string) => void
}

/** Builds each size with each generator, and looks whether all of them made the same pages. */
export async function measureBuilds(options: BuildPartOptions): Promise<BuildPart> {
  const {sizes, rounds, commit, wanted, folder, say} = options
  const {generators, missing} = await allGenerators(commit, wanted)
  const rows: BuildRow[] = []
  const differences: PageDifference[] = []
  let compared = 0
  let weights: readonly PageWeight[] = []
  for (const entries of sizes) {
    const able = generators.filter(({mostEntries = entries}) => entries <= mostEntries)
    const inspect = async (outputs: ReadonlyMap<string, string>): Promise<void> => {
      const seen = await comparePages(outputs)
      compared += seen.pages
      differences.push(...seen.differences)
      if (weights.length === 0) weights = await weighPages(outputs)
    }
    rows.push(
      ...(await measureFullBuilds({entries, rounds, generators: able, folder, inspect, say})),
    )
  }
  const versions = generators.map(({name, version}) => ({name, version}))
  return {versions, missing, rows, weights, compared, differences}
}
