import {resolve} from 'node:path'
import {Command} from 'commander'
import {
  deploySite,
  folderTarget,
  openFolder,
  parseTarget,
  s3Target,
  type DeployResult,
  type DeployTarget,
} from '@stepzero/publish'
import {counted, countProgress, sayOutcome} from '../count-progress.ts'
import {OUT_FOLDER} from '../places.ts'
import {standardError} from '../progress.ts'

interface DeployFlags {
  readonly dir: string
  readonly dryRun?: boolean
  readonly adopt?: boolean
  readonly lose?: readonly string[]
  readonly endpoint?: string
  readonly region?: string
}

const openTarget = async (text: string, flags: DeployFlags): Promise<DeployTarget> => {
  const named = parseTarget(text)
  if (named.kind === 'folder') return folderTarget(named.dir)
  const {endpoint, region} = flags
  return s3Target({...named.place, endpoint, region})
}

const deploy = async (text: string, flags: DeployFlags): Promise<void> => {
  const current = await openFolder(resolve(flags.dir))
  const target = await openTarget(text, flags)
  const count = countProgress(standardError, 'Files brought there')
  const result = await deploySite({
    release: await current(),
    target,
    dryRun: flags.dryRun,
    adopt: flags.adopt,
    lose: flags.lose,
    onProgress: count,
  })
  if (flags.dryRun === true) {
    const {put, removed} = result
    process.stdout.write(put.map((path) => `put     ${path}\n`).join(''))
    process.stdout.write(removed.map((path) => `remove  ${path}\n`).join(''))
  }
  sayOutcome(standardError, said(result, target.name, flags.dryRun ?? false))
}

const said = (result: DeployResult, name: string, isDry: boolean): string => {
  const {put, removed, unchanged, bytes, resumed} = result
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`
  const went = resumed ? '; a run that had ended early was gone on with' : ''
  const would = isDry ? 'would be ' : ''
  return `${name}: ${counted(put.length, 'file')} ${would}put (${size}), ${removed.length} ${would}removed, ${unchanged} as they were${went}`
}

const collect = (address: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  address,
]

/** `stepzero deploy`: brings a built site to where readers are, and only what changed. */
export const deployCommand = (): Command =>
  new Command('deploy')
    .description('Bring a built site to a folder or a bucket, and only what is another there.')
    .argument('<target>', 'a folder, or s3://bucket/prefix')
    .option('--dir <folder>', 'the built site', OUT_FOLDER)
    .option('--dry-run', 'say what would be done, and do nothing')
    .option(
      '--lose <address>',
      'an address that readers may lose without a redirect; may be given several times',
      collect,
    )
    .option('--adopt', 'replace files that something else has put there')
    .option('--endpoint <address>', 'where a store is that speaks the protocol of Amazon S3')
    .option('--region <region>', 'the region of the bucket')
    .action(deploy)
