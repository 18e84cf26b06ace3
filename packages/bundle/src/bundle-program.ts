import {isCurrent, readRecord} from './bundle-record.ts'

/** What goes into a bundle beside the modules of the workspace. */
export interface BundleOptions {
  /** Installed packages that go in as well; of all others only the address does. */
  readonly include?: readonly string[]
}

/**
 * Makes the bundle of a program that `importBundled` takes from then on, unless there is one of the
 * modules as they are. Any number of processes may do this at once.
 *
 * @param entry - the module the program begins with
 * @public
 */
export async function bundleProgram(entry: URL, {include = []}: BundleOptions = {}): Promise<void> {
  const before = readRecord(entry)
  if (before !== undefined && isCurrent(before, entry)) return
  const {makeBundle} = await import('./make-bundle.ts')
  await makeBundle(entry, include)
}
