// Not imported: that asks a module for all of its names, and loads what is behind each of them.
const {existsSync, readFileSync, realpathSync, statSync} = process.getBuiltinModule('node:fs')
const {dirname, join} = process.getBuiltinModule('node:path')
const {fileURLToPath} = process.getBuiltinModule('node:url')

/** Counts up when bundles are made in another way. */
const FORMAT = '1'

/** What a bundle was made of, and what it consists of: all that decides whether it may be used. */
export interface BundleRecord {
  /** The way bundles are made, Node and the machine it was made for, and the program. */
  readonly key: string
  /** Every file that decides about the bundle, and the bundle. */
  readonly files: readonly (readonly [path: string, stamp: string])[]
  /** Packages as modules found them: where each link leads. */
  readonly links: readonly (readonly [link: string, target: string])[]
  /** The bundle. */
  readonly file: string
}

/** What a bundle of a program must have been made for. */
export const keyOf = (entry: URL): string =>
  [FORMAT, process.version, process.platform, process.arch, entry.href].join(' ')

/** Where the bundle of a program lies: beside its package, as compiled templates do. */
export function bundleFolder(entry: URL): string {
  const file = fileURLToPath(entry)
  let folder = dirname(file)
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) {
    folder = dirname(folder)
  }
  return join(folder, '.app')
}

/** The file that tells of the bundle of a program. */
export const recordPath = (entry: URL): string => {
  const name = entry.pathname.split('/').slice(-2).join('-')
  return join(bundleFolder(entry), `${name}.json`)
}

/** The record of the bundle of a program; undefined for what is none, or is damaged. */
export function readRecord(entry: URL): BundleRecord | undefined {
  const path = recordPath(entry)
  if (!existsSync(path)) return undefined
  try {
    const record: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isRecord(record) ? record : undefined
  } catch {
    // Damaged, or just being replaced: the modules themselves are as good.
    return undefined
  }
}

/** Whether a bundle is one of exactly the modules that would be loaded without it. */
export const isCurrent = ({key, files, links}: BundleRecord, entry: URL): boolean =>
  key === keyOf(entry) &&
  files.every(([path, stamp]) => stampOf(path) === stamp) &&
  links.every(([link, target]) => targetOf(link) === target)

/**
 * What changes whenever a file does. The time of the last change cannot be set to what it was before;
 * for packages it changes too when another folder on this disk begins to share their files.
 */
export function stampOf(path: string): string {
  const stat = statSync(path, {throwIfNoEntry: false})
  if (stat === undefined) return 'none'
  const changed = isInstalled(path) ? '' : ` ${stat.ctimeMs}`
  return `${stat.size} ${stat.mtimeMs}${changed}`
}

/** Whether a file belongs to a package that was installed. */
export const isInstalled = (path: string): boolean => /[\\/]node_modules[\\/]/.test(path)

/** Where a link leads, all the way. */
export const targetOf = (link: string): string =>
  existsSync(link) ? realpathSync.native(link) : 'none'

function isRecord(value: unknown): value is BundleRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    typeof value.key === 'string' &&
    'file' in value &&
    typeof value.file === 'string' &&
    'files' in value &&
    isPairs(value.files) &&
    'links' in value &&
    isPairs(value.links)
  )
}

const isPairs = (value: unknown): value is [string, string][] =>
  Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2)
