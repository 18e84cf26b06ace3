import {resolve} from 'node:path'
import {Command} from 'commander'
import {datasetOfLake, moveDataset, reachStore} from '@stepzero/lake'
import {hostedPlace} from '../hosted-place.ts'
import {moveMode, moveProgress, sayMoved, withMoveFlags, type MoveFlags} from '../move-flags.ts'
import {standardError} from '../progress.ts'

const push = async (flags: MoveFlags): Promise<void> => {
  const mode = moveMode(flags)
  const hosted = hostedPlace('write', flags.apiHost)
  await using local = await reachStore({dataDir: resolve(flags.data), dataset: flags.dataset})
  const summary = await moveDataset(datasetOfLake(local.place), hosted, {
    mode,
    drafts: flags.drafts,
    dryRun: flags.dryRun === true,
    onProgress: moveProgress(standardError),
  })
  const to = `${hosted.address}/${hosted.dataset}`
  sayMoved(standardError, summary, {to, dryRun: flags.dryRun === true})
}

/** `stepzero push`: the embedded lake's dataset into the hosted one of the environment. */
export const pushCommand = (): Command =>
  withMoveFlags(
    new Command('push').description(
      'Bring the dataset of the embedded lake, with images and files, into the hosted one of the environment.',
    ),
  ).action(push)
