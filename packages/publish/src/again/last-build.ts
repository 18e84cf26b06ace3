import {createHash, hash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {mkdir, readFile, rm} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {hashSources} from '../compile/hash-sources.ts'
import {replaceFile} from '../release/replace-file.ts'
import {readBuilt, writeBuilt} from './built-files.ts'
import type {BuiltFile} from './built-files.ts'

/** What a build leaves beside the release store for the next one into the same folder. */
export interface LastBuild {
  /** Stands for the code that builds. */
  readonly code: string
  /** What loading the documents left; undefined where there is nothing to begin with. */
  readonly kept: Uint8Array | undefined
  /** Whether something was left and cannot be used. */
  readonly isBroken: boolean
  /** The files of that build, if all that decides about them is the same now. */
  filesFor(key: string): BuiltFiles | undefined
  /** Leaves something for the next build. */
  leave(left: LeftByBuild): Promise<void>
  /** Leaves nothing: what there is does not fit what is built. */
  forget(): Promise<void>
}

/** The files of a build, and the facets that they read. */
export interface BuiltFiles {
  readonly files: ReadonlyMap<string, BuiltFile>
  readonly facets: readonly string[]
}

/** What a build leaves. */
export interface LeftByBuild extends BuiltFiles {
  /** Stands for all that decides about the files but for documents. */
  readonly key: string
  readonly kept: Uint8Array
}

const FOLDER = 'last-build'
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Opens what the last build into a folder left. Whatever is damaged is as if it were not there.
 *
 * @public
 */
export async function openLastBuild(place: {
  /** The folder of the release store. */
  readonly dataDir: string
  readonly outDir: string
}): Promise<LastBuild> {
  const folder = resolve(place.outDir)
  const name = hash('sha256', folder, 'hex').slice(0, 16)
  const path = join(resolve(place.dataDir), FOLDER, `${name}.bin`)
  const code = hashSources(PACKAGE, [process.version])
  const bytes = existsSync(path) ? await readFile(path) : undefined
  const parts = bytes === undefined ? undefined : readParts(bytes)
  const [head, kept, built] = parts ?? []
  return {
    code,
    kept,
    isBroken: bytes !== undefined && parts === undefined,
    filesFor: (key) =>
      built !== undefined && head?.toString() === key ? readBuilt(built) : undefined,
    leave: async ({key, kept: documents, files, facets}) => {
      await mkdir(dirname(path), {recursive: true})
      await replaceFile(
        path,
        writeParts([Buffer.from(key), documents, writeBuilt({files, facets})]),
      )
    },
    forget: () => rm(path, {force: true}),
  }
}

const DIGEST = 32
const LENGTH = 4

/** Parts with the hash of all of them before: a file that was cut off or changed is told by it. */
function writeParts(parts: readonly Uint8Array[]): Uint8Array[] {
  const body = parts.flatMap((part) => {
    const length = Buffer.alloc(LENGTH)
    length.writeUInt32LE(part.length)
    return [length, part]
  })
  const digest = createHash('sha256')
  for (const part of body) digest.update(part)
  return [digest.digest(), ...body]
}

function readParts(bytes: Buffer): Buffer[] | undefined {
  const body = bytes.subarray(DIGEST)
  if (!hash('sha256', body, 'buffer').equals(bytes.subarray(0, DIGEST))) return undefined
  const parts: Buffer[] = []
  for (let at = 0; at + LENGTH <= body.length;) {
    const end = at + LENGTH + body.readUInt32LE(at)
    parts.push(body.subarray(at + LENGTH, end))
    at = end
  }
  return parts
}
