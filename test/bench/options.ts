import {parseArgs} from 'node:util'
import {RESULTS_FILE} from './stored-results.ts'

/** The parts of the bench, by the name `--only` knows them by. */
export const PARTS = [
  'build',
  'rebuild',
  'real',
  'edit',
  'publish',
  'example',
  'link',
  'lake',
] as const
export type Part = (typeof PARTS)[number]

/** What to measure. */
export interface BenchOptions {
  readonly parts: ReadonlySet<Part>
  /** Numbers of entries, smallest first. */
  readonly sizes: readonly number[]
  readonly rounds: number
  readonly quick: boolean
  /** Whether to write the figures of all last runs into the documentation. */
  readonly report: boolean
  /** Where the figures of all last runs lie. */
  readonly resultsFile: string
  /** The generators to build with, in small letters; all of them unless given. */
  readonly generators: ReadonlySet<string> | undefined
}

const FULL = {sizes: [1000, 10_000, 50_000], rounds: 5}
const QUICK = {sizes: [10, 40], rounds: 1}

/** What stands on the command line of `pnpm bench`. */
export function readOptions(args: readonly string[]): BenchOptions {
  const {values} = parseArgs({
    args: [...args],
    options: {
      only: {type: 'string'},
      sizes: {type: 'string'},
      rounds: {type: 'string'},
      generators: {type: 'string'},
      quick: {type: 'boolean', default: false},
      report: {type: 'boolean', default: false},
      results: {type: 'string', default: RESULTS_FILE},
    },
  })
  const usual = values.quick ? QUICK : FULL
  const {only, generators} = values
  return {
    parts: new Set(PARTS.filter((part) => only === undefined || only.split(',').includes(part))),
    sizes: values.sizes?.split(',').map(Number) ?? usual.sizes,
    rounds: values.rounds === undefined ? usual.rounds : Number(values.rounds),
    quick: values.quick,
    report: values.report,
    resultsFile: values.results,
    generators: generators === undefined ? undefined : new Set(generators.split(',')),
  }
}
