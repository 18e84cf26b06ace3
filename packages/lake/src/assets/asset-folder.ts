import {createHash, randomUUID} from 'node:crypto'
import {mkdir, open, rename, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {SNIFF_LENGTH} from './sniff-type.ts'

/** A file that has arrived, under a name that nobody asks for yet. */
export interface ReceivedFile {
  readonly path: string
  readonly sha1: string
  readonly size: number
  /** The first bytes. */
  readonly head: Uint8Array
}

/** Bytes of assets, each named after them, and a cache of images made from them. */
export class AssetFolder {
  readonly path: string
  readonly cachePath: string

  /** @param file - the store's file; the folders lie beside it */
  constructor(file: string) {
    const base = file.replace(/\.sqlite$/, '')
    this.path = `${base}.assets`
    this.cachePath = `${base}.images`
  }

  /**
   * Writes what arrives to a file of its own.
   *
   * @throws RangeError if it is longer than the limit
   */
  async receive(source: AsyncIterable<unknown>, limit: number): Promise<ReceivedFile> {
    await mkdir(this.path, {recursive: true, mode: 0o700})
    const path = join(this.path, `.${randomUUID()}.part`)
    const file = await open(path, 'wx', 0o600)
    try {
      const hash = createHash('sha1')
      let head: Uint8Array = new Uint8Array()
      let size = 0
      for await (const chunk of source) {
        if (!(chunk instanceof Uint8Array)) continue
        size += chunk.byteLength
        if (size > limit) throw new RangeError(`The file is larger than ${limit} bytes.`)
        if (head.byteLength < SNIFF_LENGTH) {
          head = Buffer.concat([head, chunk.subarray(0, SNIFF_LENGTH)])
        }
        hash.update(chunk)
        await file.writeFile(chunk)
      }
      await file.sync()
      return {path, sha1: hash.digest('hex'), size, head}
    } catch (error) {
      await rm(path, {force: true})
      throw error
    } finally {
      await file.close()
    }
  }

  /** Puts a received file where it is asked for. */
  async keep(received: ReceivedFile, name: string): Promise<void> {
    const path = this.pathOf(name)
    await mkdir(dirname(path), {recursive: true, mode: 0o700})
    await rename(received.path, path)
  }

  /** Drops a received file that is not wanted. */
  async discard({path}: ReceivedFile): Promise<void> {
    await rm(path, {force: true})
  }

  /** Where an asset lies: `images/<sha1>-<width>x<height>.<extension>` or `files/<sha1>.<extension>`. */
  pathOf(name: string): string {
    return join(this.path, name)
  }
}
