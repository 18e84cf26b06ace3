import {resolve} from 'node:path'
import {Command} from 'commander'
import {formatProblem} from '@stepzero/content'
import {buildAgain, buildSite} from '@stepzero/publish'
import {bundleSelf} from '../bundle-self.ts'
import {day} from '../options.ts'
import {loadPlan} from '../load-plan.ts'
import {openSource} from '../open-source.ts'
import {DATA_FOLDER, OUT_FOLDER, SITE_FOLDER} from '../places.ts'
import {buildProgress, standardError} from '../progress.ts'
import {prover} from '../prove.ts'
import {saySummary} from '../say-summary.ts'

interface BuildFlags {
  readonly from?: string
  readonly out: string
  readonly base?: string
  readonly data: string
  readonly quarantine?: boolean
  readonly asOf?: string
}

const build = async (flags: BuildFlags): Promise<void> => {
  await using opened = await openSource({
    from: flags.from,
    data: flags.data,
    terminal: standardError,
  })
  const places = {dataDir: resolve(flags.data), outDir: resolve(flags.out)}
  const result = await buildAgain({
    ...places,
    load: (last) => loadPlan(opened.source, {...flags, terminal: standardError, last}),
    build: ({graph, base}, again) =>
      buildSite({
        ...places,
        plan: graph,
        siteDir: SITE_FOLDER,
        base,
        quarantine: flags.quarantine,
        prover,
        again,
        onProgress: buildProgress(standardError),
        log: (line) => standardError.write(`  ${line}\n`),
      }),
    onAnew: (why) => standardError.write(`  Everything is built anew: ${why}.\n`),
  })
  for (const problem of result.imagesLeftOut) {
    standardError.write(`  Without its image: ${formatProblem(problem)}\n`)
  }
  saySummary(result, places.outDir)
  await bundleSelf(standardError)
}

/** `stepzero build`: writes the static site to a folder, whole or not at all. */
export const buildCommand = (): Command =>
  new Command('build')
    .description('Write the static site to a folder, whole or not at all.')
    .option(
      '--from <place>',
      'an NDJSON file or the address of a lake (default: the environment’s dataset, else the embedded lake)',
    )
    .option('--out <folder>', 'where to write the site', OUT_FOLDER)
    .option(
      '--base <address>',
      'where the site will stand, such as https://example.com (default: the one in the settings)',
    )
    .option('--data <folder>', 'where the embedded lake and the caches lie', DATA_FOLDER)
    .option('--quarantine', 'leave out documents that are not fit to publish, instead of stopping')
    .option('--as-of <day>', 'build the site as it is on a day, YYYY-MM-DD (default: today)', day)
    .action(build)
