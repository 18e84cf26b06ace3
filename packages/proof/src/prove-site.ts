import type {ProofFigures} from './conclude/figures.ts'
import type {SiteFiles} from './files/site-files.ts'
import type {Finding} from './finding.ts'
import {inspectFile} from './inspect/inspect-file.ts'
import {SiteProof} from './site-proof.ts'

/** How a site is proved. */
export interface ProofOptions {
  /**
   * The address the site will stand at; where it is not given, the one that the home page says it has,
   * by its canonical link.
   */
  readonly base?: string | undefined
  /** Keys of localStorage that scripts may use; one that ends in `*` declares a beginning. */
  readonly storageKeys?: readonly string[] | undefined
}

/** The outcome: what was found, and what was looked at. */
export interface Proof {
  /** By address, then by line. Empty means the site is proved. */
  readonly findings: readonly Finding[]
  readonly figures: ProofFigures
}

/**
 * Proves a built site: reads its files and nothing else, and looks for everything that could stand
 * between a reader and an answer.
 *
 * @throws whatever `files.read` throws
 * @public
 */
export async function proveSite(
  files: SiteFiles,
  {base, storageKeys}: ProofOptions = {},
): Promise<Proof> {
  const said = base ?? (await ownAddress(files))
  const proof = new SiteProof({base: said, storageKeys})
  // Read in whole, whatever it is: the size of a file is what was read of it.
  for (const path of files.paths) proof.take(path, await files.read(path))
  return {findings: await proof.findings((path) => files.read(path)), figures: proof.figures()}
}

const ownAddress = async (files: SiteFiles): Promise<string | undefined> =>
  files.paths.includes('index.html')
    ? inspectFile('index.html', await files.read('index.html')).page?.canonical
    : undefined
