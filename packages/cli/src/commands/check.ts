import {Command, Option} from 'commander'
import {ContentRefusedError, formatProblem, loadGraph, type Problem} from '@stepzero/content'
import {dayNow} from '../day-now.ts'
import {checkSite} from './check-site.ts'
import {EXIT} from '../exit-codes.ts'
import {loadRules} from '../load-rules.ts'
import {openSource} from '../open-source.ts'
import {day} from '../options.ts'
import {DATA_FOLDER} from '../places.ts'
import {standardError} from '../progress.ts'

interface CheckFlags {
  readonly from?: string
  readonly site?: string
  readonly base?: string
  readonly data: string
  readonly asOf?: string
  readonly format: 'text' | 'json'
}

/** What was found: errors stop a build, warnings do not. */
interface Findings {
  readonly errors: readonly Problem[]
  readonly warnings: readonly Problem[]
}

const find = async (flags: CheckFlags): Promise<Findings> => {
  await using opened = await openSource({
    from: flags.from,
    data: flags.data,
    terminal: standardError,
  })
  try {
    const today = flags.asOf ?? dayNow
    const {rules} = await loadRules()
    const graph = await loadGraph(opened.source, {today, rules, advise: true})
    return {errors: [], warnings: graph.warnings}
  } catch (error) {
    // What is wrong with the content is the answer of this command, and not a failure of it.
    if (error instanceof ContentRefusedError) return {errors: error.problems, warnings: []}
    throw error
  }
}

const line =
  (severity: string) =>
  (problem: Problem): string =>
    `${severity}  ${formatProblem(problem)}\n`

const say = ({errors, warnings}: Findings): void => {
  const text = [...errors.map(line('error  ')), ...warnings.map(line('warning'))].join('')
  process.stdout.write(`${text}${errors.length} errors, ${warnings.length} warnings\n`)
}

const check = async ({site, ...flags}: CheckFlags): Promise<void> => {
  if (site !== undefined) return checkSite(site, flags)
  const findings = await find(flags)
  if (flags.format === 'json') process.stdout.write(`${JSON.stringify(findings)}\n`)
  else say(findings)
  if (findings.errors.length > 0) process.exitCode = EXIT.failed
}

/** `stepzero check`: the rules over a dataset, or the proof over a built site. */
export const checkCommand = (): Command =>
  new Command('check')
    .description(
      'Hold a dataset against the content model and the editorial rules, or prove a built site.',
    )
    .option(
      '--from <place>',
      'an NDJSON file or the address of a lake (default: the environment’s dataset, else the embedded lake)',
    )
    .addOption(
      new Option(
        '--site <folder>',
        'prove the files of a built site instead: no gate, no request elsewhere, no dead link',
      ).conflicts(['from', 'asOf']),
    )
    .option('--base <address>', 'where that site stands (default: what its home page says)')
    .option('--data <folder>', 'where the embedded lake lies', DATA_FOLDER)
    .option('--as-of <day>', 'check as on a day, YYYY-MM-DD (default: today)', day)
    .addOption(
      new Option('--format <format>', 'how to say it').choices(['text', 'json']).default('text'),
    )
    .action(check)
