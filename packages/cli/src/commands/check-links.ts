import {Command, Option} from 'commander'
import {
  checkLinks,
  isNews,
  readCited,
  writeLinkStatus,
  type CheckLinksOptions,
  type CitedAddress,
  type LinkFinding,
} from '@stepzero/content'
import {counted, countProgress, sayOutcome} from '../count-progress.ts'
import {dayNow} from '../day-now.ts'
import {EXIT} from '../exit-codes.ts'
import {DATA_FOLDER} from '../places.ts'
import {standardError} from '../progress.ts'
import {reachDataset, type ReachedDataset} from '../reach-dataset.ts'
import {linksAsJson, linksAsText, type CheckedLinks, type CheckedSource} from '../say-links.ts'

interface CheckLinksFlags {
  readonly from?: string
  readonly base?: string
  readonly data: string
  readonly dryRun?: boolean
  readonly format: 'text' | 'json'
}

type Addressed = CitedAddress & {readonly address: string}

const hasAddress = (cited: CitedAddress): cited is Addressed => cited.address !== undefined

const check = async (
  {source, writable}: ReachedDataset,
  {base, dryRun = false}: CheckLinksFlags,
  options: CheckLinksOptions,
): Promise<CheckedLinks> => {
  const {sources, baseAddress, timeZone} = await readCited(source)
  const addressed = sources.filter(hasAddress)
  const count = countProgress(standardError, 'Asking addresses')
  const found = await checkLinks(
    addressed.map(({address}) => address),
    {...options, site: base ?? baseAddress, onChecked: count},
  )
  sayOutcome(standardError, `Asked ${counted(found.size, 'address', 'addresses')}`)
  const checkedAt = dayNow(timeZone)
  const checked: CheckedSource[] = []
  for (const cited of addressed) {
    const finding = found.get(cited.address)
    if (finding === undefined) continue
    const written =
      writable &&
      (await writeLinkStatus(writable, {
        id: cited.id,
        address: cited.address,
        state: finding.state,
        checkedAt,
      }))
    checked.push({...concluded(cited, finding, checkedAt), ...(written && {written})})
  }
  return {
    sources: checked,
    withoutAddress: sources.length - addressed.length,
    dryRun: dryRun || writable === undefined,
  }
}

const concluded = (
  {id, title, address, isArchived, known}: Addressed,
  finding: LinkFinding,
  checkedAt: string,
): CheckedSource => {
  const now = {state: finding.state, checkedAt}
  const stands = known === undefined || isNews(known, now) ? now : known
  return {id, title, address, isArchived, ...finding, stands}
}

/**
 * `stepzero check-links`: whether the addresses of the sources still lead to something.
 *
 * @param options - other manners than the polite ones, in tests
 * @param say - somewhere else than standard output, in tests
 */
export const checkLinksCommand = (
  options: CheckLinksOptions = {},
  say: (text: string) => void = (text) => void process.stdout.write(text),
): Command =>
  new Command('check-links')
    .description(
      'Ask the addresses of the sources, politely, and note in the lake which are fine and which are gone.',
    )
    .option(
      '--from <place>',
      'an NDJSON file, which is only read, or the address of a lake (default: the environment’s dataset, else the embedded lake)',
    )
    .option(
      '--base <address>',
      'where the site stands, for those who wonder who asks (default: what its settings say)',
    )
    .option('--data <folder>', 'where the embedded lake lies', DATA_FOLDER)
    .option('--dry-run', 'ask and say what was found, and write nothing')
    .addOption(
      new Option('--format <format>', 'how to say it').choices(['text', 'json']).default('text'),
    )
    .action(async (flags: CheckLinksFlags) => {
      const {from, data, dryRun = false} = flags
      await using reached = await reachDataset({from, data, dryRun})
      const links = await check(reached, flags, options)
      say(flags.format === 'json' ? linksAsJson(links) : linksAsText(links))
      if (links.sources.some(({state}) => state === 'gone')) process.exitCode = EXIT.failed
    })
