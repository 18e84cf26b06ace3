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

/** The generators, by the name `--generators` knows them by. */
const GENERATORS = ['stepzero', 'eleventy', 'hugo', 'astro'] as const
export type GeneratorName = (typeof GENERATORS)[number]

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

export const USAGE = `pnpm bench [options]

  --only PARTS        some of ${PARTS.join(', ')}, with commas; '' for none
  --sizes NUMBERS     entries, with commas (${FULL.sizes.join(',')})
  --rounds NUMBER     how often each is measured (${FULL.rounds})
  --generators NAMES  some of ${GENERATORS.join(', ')}, with commas
  --quick             small sizes, one round: does it run at all
  --report            write the last figures into docs/performance.md
  --results FILE      where the figures of all last runs lie
  --help              this
`

/** Something on the command line that means nothing. */
export class UsageError extends Error {}

/**
 * What stands on the command line of `pnpm bench`; undefined where it asks for help.
 *
 * @throws {@link UsageError} for an option, a part, a generator or a number that is none
 */
export function readOptions(args: readonly string[]): BenchOptions | undefined {
  const values = readValues(args)
  if (values.help) return undefined
  const usual = values.quick ? QUICK : FULL
  const {only, sizes, rounds, generators} = values
  const parts = only === undefined ? PARTS : knownIn(only, PARTS, '--only')
  return {
    parts: new Set(parts),
    sizes: sizes === undefined ? usual.sizes : numbersIn(sizes, '--sizes'),
    rounds: rounds === undefined ? usual.rounds : numberIn(rounds, '--rounds'),
    quick: values.quick,
    report: values.report,
    resultsFile: values.results,
    generators:
      generators === undefined
        ? undefined
        : new Set(knownIn(generators, GENERATORS, '--generators')),
  }
}

function readValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: {type: 'string'},
        sizes: {type: 'string'},
        rounds: {type: 'string'},
        generators: {type: 'string'},
        quick: {type: 'boolean', default: false},
        report: {type: 'boolean', default: false},
        results: {type: 'string', default: RESULTS_FILE},
        help: {type: 'boolean', short: 'h', default: false},
      },
    }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function knownIn<Name extends string>(text: string, known: readonly Name[], option: string) {
  return text
    .split(',')
    .filter((name) => name !== '')
    .map((name): Name => {
      const found = known.find((one) => one === name)
      if (found !== undefined) return found
      throw new UsageError(`${option} knows no "${name}", only ${known.join(', ')}.`)
    })
}

const numbersIn = (text: string, option: string): number[] =>
  text
    .split(',')
    .map((one) => numberIn(one, option))
    .sort((a, b) => a - b)

function numberIn(text: string, option: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new UsageError(`${option} takes whole numbers above 0, not "${text}".`)
}
