import {hash} from 'node:crypto'
import type {Release} from '../release/release.ts'
import {RECORD, readRecord, writeRecord, type DeployRecord} from './deploy-record.ts'
import type {DeployFile, DeployTarget} from './deploy-target.ts'
import {filesOfRelease} from './files-of-release.ts'
import {planDeploy, type DeployChoices} from './plan-deploy.ts'

/** What there is to say to {@link deploySite}. */
export interface DeployOptions extends DeployChoices {
  readonly release: Release
  readonly target: DeployTarget
  /** Find out what would be done, and do nothing. */
  readonly dryRun?: boolean | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** What was done, or would be. */
export interface DeployResult {
  /** Paths that were put, in the order they were. */
  readonly put: readonly string[]
  readonly removed: readonly string[]
  readonly unchanged: number
  /** Bytes that were put. */
  readonly bytes: number
  /** Whether a run before had ended early, and this one went on from there. */
  readonly resumed: boolean
}

/**
 * Brings a release to a target, and only what is another there: first what pages ask for, then the
 * pages, then it removes what is no more. A run that ends early leaves pages that work, and the next
 * one goes on. What something else has put there stays.
 *
 * @throws {@link DeployError} in one sentence
 * @public
 */
export async function deploySite(options: DeployOptions): Promise<DeployResult> {
  const {release, target, dryRun = false, onProgress} = options
  const files = filesOfRelease(release, target)
  const stored = await target.list()
  const text = stored.has(RECORD) ? await target.read(RECORD) : undefined
  const record = text === undefined ? undefined : readRecord(text, target.name)
  const plan = await planDeploy(target, files, release, {stored, record}, options)
  const all = [...plan.assets, ...plan.pages]
  const result = {
    put: all.map(({path}) => path),
    removed: plan.removals,
    unchanged: plan.unchanged,
    bytes: all.reduce((sum, {size}) => sum + size, 0),
    resumed: record?.state === 'underway',
  }
  const isDone = all.length === 0 && plan.removals.length === 0 && record?.state === 'done'
  if (dryRun || isDone) return result
  const now = new Map(files.map(({path, hash: content}) => [path, content]))
  // Whatever happens from here on, the next run knows every file that may be there.
  const possible = new Map([...(record?.files ?? []), ...now])
  await target.put(recordFile({state: 'underway', files: possible}))
  let done = 0
  const total = all.length + plan.removals.length
  const count = () => onProgress?.(++done, total)
  for (const stage of [plan.assets, plan.pages]) {
    await inParallel(stage, target.parallel, async (file) => {
      await target.put(file)
      count()
    })
  }
  await inParallel(plan.removals, target.parallel, async (path) => {
    await target.remove(path)
    count()
  })
  await target.put(recordFile({state: 'done', files: now}))
  return result
}

/** Runs a task for each item, some at once, and ends before the first that fails is told of. */
async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values()
  let failed = false
  const lane = async () => {
    for (const item of queue) {
      if (failed) return
      try {
        await task(item)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const outcomes = await Promise.allSettled(Array.from({length: width}, lane))
  const failure = outcomes.find(({status}) => status === 'rejected')
  if (failure?.status === 'rejected') throw failure.reason
}

function recordFile(record: DeployRecord): DeployFile {
  const content = new TextEncoder().encode(writeRecord(record))
  return {
    path: RECORD,
    hash: hash('sha256', content),
    size: content.length,
    type: 'application/json; charset=utf-8',
    cacheControl: 'no-store',
    read: async () => content,
  }
}
