import {sep} from 'node:path'
import {PublishError} from './errors.ts'

const UNCHANGED = 'The site readers see is unchanged.'

/** What the system says, by its code, and what can be done about it. */
const TROUBLES: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'Make room on it, or choose a folder on another disk.'],
  EDQUOT: ['your part of the disk is full', 'Make room on it, or choose a folder on another disk.'],
  EFBIG: [
    'a file would be larger than it may be here',
    'Raise the limit (`ulimit -f` shows it), or make room on the disk.',
  ],
  EROFS: ['the disk can only be read', 'Choose a folder on another disk.'],
  EACCES: ['you may not write there', 'Choose another folder, or have its rights changed.'],
  EPERM: ['you may not write there', 'Choose another folder, or have its rights changed.'],
  ENOTDIR: ['a file stands where a folder is needed', 'Choose another folder, or move the file.'],
  EEXIST: ['a file stands where a folder is needed', 'Choose another folder, or move the file.'],
  ENOENT: ['no folder can be made there', 'Choose another folder.'],
  EIO: ['the disk has a fault', 'Choose a folder on another disk, and look after this one.'],
}

/** A folder or a file in it cannot be written, for a reason that lies in the disk and its rights. */
export class DiskError extends PublishError {
  override name = 'DiskError'
  /** The file or folder at fault, as near as the system tells. */
  readonly path: string
  constructor(path: string, [what, hint]: readonly [string, string], options?: ErrorOptions) {
    super(`${path} cannot be written: ${what}.`, options)
    this.path = path
    this.hint = `${hint} ${UNCHANGED}`
  }
}

/**
 * Does something that writes into a folder, and says it in a sentence where the disk does not let it.
 *
 * @throws {@link DiskError} instead of what the system throws; all other errors as they are
 */
export async function writingTo<Result>(
  folder: string,
  task: () => Promise<Result> | Result,
): Promise<Result> {
  try {
    return await task()
  } catch (error) {
    throw diskErrorOf(error, folder) ?? error
  }
}

/** What the disk did not allow, or undefined where an error has another reason. */
function diskErrorOf(error: unknown, folder: string): DiskError | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined
  const {code, syscall} = error
  const trouble = typeof code === 'string' ? TROUBLES[code] : undefined
  // Of a file that is read or copied, these say that it is gone or there: no fault of the disk's.
  if ((code === 'ENOENT' || code === 'EEXIST') && syscall !== 'mkdir') return undefined
  if (trouble === undefined) return undefined
  const path = 'path' in error && typeof error.path === 'string' ? error.path : folder
  // A file in the folder, under whatever name it was to have for the time being, tells nobody more.
  return new DiskError(path.startsWith(`${folder}${sep}`) ? folder : path, trouble, {cause: error})
}
