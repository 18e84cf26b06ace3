import {hash} from 'node:crypto'
import {readdir, readFile, rm, stat, utimes} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'
import {writingTo} from '../disk-error.ts'
import {makeFolder} from '../make-folder.ts'
import type {ReleaseFile} from '../release/manifest.ts'
import {replaceFile} from '../release/replace-file.ts'

/** How twins are compressed, best first. */
export const CODINGS = ['br', 'gzip'] as const
export type Coding = (typeof CODINGS)[number]

/** Files of a site in fewer bytes, each made once for its content. */
export interface Twins {
  /** The folder that all of them lie in. */
  readonly root: string
  /**
   * The name of a twin in that folder, made now if it is not there; undefined where compressing
   * gains nothing, or where the file holds another content than it is said to.
   *
   * @param path - where the file itself lies
   * @throws {@link DiskError} where the folder cannot be written
   */
  find(file: ReleaseFile, path: string, coding: Coding): Promise<string | undefined>
}

/** Below this the headers of an answer weigh more than what is saved. */
const SMALLEST = 512
/** A twin that was not asked for in this time is made again when it is. */
const KEPT_MS = 30 * 24 * 3_600_000
const DAY_MS = 24 * 3_600_000

/** Types that are text; pictures and fonts are compressed as they are. */
const TEXT =
  /^(?:text\/.*|image\/svg\+xml|application\/(?:javascript|json|xml|wasm|x-bibtex|x-research-info-systems|.*\+(?:json|xml)))(?:;|$)/

/** Whether answers of a type and size differ by what a browser can unpack. */
export const isCompressible = ({type, size}: ReleaseFile): boolean =>
  size >= SMALLEST && TEXT.test(type)

/**
 * Opens a folder of compressed twins, and makes it where there is none. Several processes may use
 * one folder; it holds nothing that could not be made again.
 *
 * @throws {@link DiskError} where the folder cannot be made
 * @public
 */
export async function openTwins(folder: string): Promise<Twins> {
  const root = resolve(folder)
  await writingTo(root, async () => {
    await makeFolder(root)
    await forgetOld(root)
  })
  const making = new Map<string, Promise<string | undefined>>()
  return {
    root,
    find(file, path, coding) {
      if (!isCompressible(file)) return Promise.resolve(undefined)
      const name = `${file.hash}.${coding}`
      const asked =
        making.get(name) ??
        findOrMake(root, name, file, path, coding).finally(() => making.delete(name))
      making.set(name, asked)
      return asked
    },
  }
}

async function findOrMake(
  root: string,
  name: string,
  file: ReleaseFile,
  path: string,
  coding: Coding,
): Promise<string | undefined> {
  const twin = join(root, name)
  const found = await stat(twin).catch(absent)
  if (found !== undefined) {
    // An empty twin says that it would be no smaller.
    if (Date.now() - found.mtimeMs > DAY_MS) await utimes(twin, new Date(), new Date())
    return found.size > 0 ? name : undefined
  }
  const content = await readFile(path)
  // A folder may be replaced while it is served: what lies there now is not what was asked for.
  if (hash('sha256', content) !== file.hash) return undefined
  const packed = await compress[coding](content)
  const gains = packed.length < content.length
  await writingTo(root, () => replaceFile(twin, gains ? packed : ''))
  return gains ? name : undefined
}

const packBrotli = promisify(brotliCompress)
const packGzip = promisify(gzip)

/** A reader waits for the first one, some milliseconds for a page; the best would take ten times that. */
const compress: Readonly<Record<Coding, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) =>
    packBrotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gzip: (content) => packGzip(content, {level: 9}),
}

async function forgetOld(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const path = join(root, name)
    const found = await stat(path).catch(absent)
    if (found && Date.now() - found.mtimeMs > KEPT_MS) await rm(path, {force: true})
  }
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
