import type {Release} from '../release/release.ts'
import {DeployError, LostAddressError} from './deploy-error.ts'
import {RECORD, type DeployRecord} from './deploy-record.ts'
import type {DeployFile, DeployTarget, StoredFile} from './deploy-target.ts'

/** What a deployment will do, in this order. */
export interface DeployPlan {
  /** Scripts, styles, fonts, images, search: what pages ask for. */
  readonly assets: readonly DeployFile[]
  /** Everything else, the home page last. */
  readonly pages: readonly DeployFile[]
  /** Paths that were put there before and are no more. */
  readonly removals: readonly string[]
  /** How many files are there already, as they should be. */
  readonly unchanged: number
}

/** What is known of a target before anything is put there. */
export interface TargetState {
  readonly stored: ReadonlyMap<string, StoredFile>
  /** What a run before has put there; undefined if there was none. */
  readonly record: DeployRecord | undefined
}

/** What a reader of a target may do without. */
export interface DeployChoices {
  /** Addresses that may be lost without a redirect. */
  readonly lose?: readonly string[] | undefined
  /** Replace files that something else has put there. */
  readonly adopt?: boolean | undefined
}

/**
 * Works out what must be put and removed.
 *
 * @throws {@link LostAddressError} if readers would lose a page they know
 * @throws {@link DeployError} if the target holds files of somebody else in the way
 */
export async function planDeploy(
  target: DeployTarget,
  files: readonly DeployFile[],
  release: Release,
  {stored, record}: TargetState,
  {lose = [], adopt = false}: DeployChoices,
): Promise<DeployPlan> {
  const wanted = new Map(files.map((file) => [file.path, file]))
  if (!adopt) refuseForeign(target, wanted, stored, record)
  const lost = lostAddresses(wanted, release, record).filter((address) => !lose.includes(address))
  if (lost.length > 0) throw new LostAddressError(target.name, lost)
  const changed: DeployFile[] = []
  for (const file of files) {
    if (!(await isThere(file, target, stored, record))) changed.push(file)
  }
  const known = [...(record?.files.keys() ?? [])]
  return {
    assets: changed.filter(({path}) => isAsset(path)),
    pages: changed.filter(({path}) => !isAsset(path)).toSorted(homeLast),
    removals: known.filter((path) => !wanted.has(path) && stored.has(path)).toSorted(pagesFirst),
    unchanged: files.length - changed.length,
  }
}

/** A finished record is trusted where sizes agree; without one, the content decides. */
async function isThere(
  file: DeployFile,
  target: DeployTarget,
  stored: TargetState['stored'],
  record: DeployRecord | undefined,
): Promise<boolean> {
  if (stored.get(file.path)?.size !== file.size) return false
  if (record?.state === 'done') return record.files.get(file.path) === file.hash
  return target.holds(file)
}

function refuseForeign(
  target: DeployTarget,
  wanted: ReadonlyMap<string, DeployFile>,
  stored: TargetState['stored'],
  record: DeployRecord | undefined,
): void {
  const foreign = [...stored.keys()].filter(
    (path) => path !== RECORD && wanted.has(path) && record?.files.has(path) !== true,
  )
  const [first] = foreign
  if (first === undefined) return
  const others = foreign.length === 1 ? '' : ` and ${foreign.length - 1} more`
  throw new DeployError(
    target.name,
    `it holds files that Stepzero did not put there: ${first}${others}.`,
    'Give another target; or replace them with --adopt, which leaves what it does not replace.',
  )
}

/** Pages of the run before that are neither a file nor a former address now. */
function lostAddresses(
  wanted: ReadonlyMap<string, DeployFile>,
  {manifest}: Release,
  record: DeployRecord | undefined,
): string[] {
  return [...(record?.files.keys() ?? [])]
    .filter((path) => path.endsWith('.html') && !wanted.has(path))
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`)
    .filter((address) => !manifest.redirects.has(address))
    .toSorted()
}

/** Files that no reader opens by themselves, and that pages cannot do without. */
const isAsset = (path: string): boolean => /^(?:_astro|images|pagefind)\//.test(path)

const homeLast = (a: DeployFile, b: DeployFile): number =>
  Number(a.path === 'index.html') - Number(b.path === 'index.html') || compare(a.path, b.path)

const pagesFirst = (a: string, b: string): number =>
  Number(isAsset(a)) - Number(isAsset(b)) || compare(a, b)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
