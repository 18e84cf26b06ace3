import {dirname, join, resolve} from 'node:path'
import {writingTo} from '../disk-error.ts'
import {makeFolder} from '../make-folder.ts'
import type {Release} from '../release/release.ts'
import type {FinishStep} from './finish-folder.ts'
import {FolderDraft} from './folder-draft.ts'
import {withFolderLock} from './folder-lock.ts'

/** What there is to say to {@link writeFolder}. */
export interface WriteFolderOptions {
  /**
   * Writes a small page at each former address, for hosts that read no `_redirects` file. True
   * unless given.
   */
  readonly redirectPages?: boolean | undefined
  readonly onStep?: ((step: 'staged' | FinishStep) => void) | undefined
}

/**
 * Writes a release as a plain folder that any host can serve while it is written: styles, scripts and
 * images first, then each page in one step, what is gone last. A run that was cut off is finished by
 * the next. Scripts, styles and fonts of the five releases before stay in it.
 *
 * @throws {@link OutputFolderError} if the folder holds anything this did not write
 * @throws {@link DiskError} if the disk does not let it be written
 * @public
 */
export async function writeFolder(
  release: Release,
  outDir: string,
  options: WriteFolderOptions = {},
): Promise<void> {
  const {manifest, root} = release
  await draftFolder(outDir, (draft) => {
    for (const [address, file] of manifest.files) {
      draft.copy(address, file, join(root, release.locate(address, file)))
    }
    draft.commit(manifest, options.redirectPages ?? true, options.onStep)
  })
}

/** Does something with a draft of a folder while no other process writes it. */
export async function draftFolder<Result>(
  outDir: string,
  task: (draft: FolderDraft) => Promise<Result> | Result,
): Promise<Result> {
  const folder = resolve(outDir)
  return writingTo(folder, async () => {
    await makeFolder(dirname(folder))
    return withFolderLock(folder, async () => {
      const draft = await FolderDraft.open(folder)
      try {
        return await task(draft)
      } finally {
        // After a commit there is nothing left; after a failure nothing of it may be.
        draft.discard()
      }
    })
  })
}
