import {resolve} from 'node:path'
import {Command} from 'commander'
import {datasetOfLake, moveDataset, reachStore} from '@stepzero/lake'
import {hostedPlace} from '../hosted-place.ts'
import {moveMode, moveProgress, sayMoved, withMoveFlags, type MoveFlags} from '../move-flags.ts'
import {standardError} from '../progress.ts'

const pull = async (flags: MoveFlags): Promise<void> => {
  const mode = moveMode(flags)
  const hosted = hostedPlace('read', flags.apiHost)
  const dataDir = resolve(flags.data)
  await using local = await reachStore({dataDir, dataset: flags.dataset}, {makeNew: true})
  if (hosted.token === undefined) {
    standardError.write('  Without SANITY_API_READ_TOKEN, only published documents are seen.\n')
  }
  const summary = await moveDataset(datasetOfLake(hosted), local.place, {
    mode,
    // Drafts that cannot be seen must not be taken for removed.
    drafts: flags.drafts && hosted.token !== undefined,
    dryRun: flags.dryRun === true,
    onProgress: moveProgress(standardError),
  })
  sayMoved(standardError, summary, {to: dataDir, dryRun: flags.dryRun === true})
}

/** `stepzero pull`: the hosted dataset of the environment into the embedded lake. */
export const pullCommand = (): Command =>
  withMoveFlags(
    new Command('pull').description(
      'Bring the hosted dataset of the environment, with images and files, into the embedded lake.',
    ),
  ).action(pull)
