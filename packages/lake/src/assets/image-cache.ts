import {createHash, randomUUID} from 'node:crypto'
import {mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {AssetFolder} from './asset-folder.ts'
import type {Format, ImageRequest} from './image-request.ts'

/** Anyone can ask for any size: what is kept has an end. */
const CACHE_LIMIT = 512 * 1024 * 1024

/** Images take memory while they are made, whoever asks. */
const AT_ONCE = 2

/** Makes images on demand, each once, and keeps them on the disk. */
export class ImageCache {
  readonly #folder: AssetFolder
  readonly #limit: number
  readonly #making = new Map<string, Promise<Buffer>>()
  readonly #waiting: (() => void)[] = []
  #running = 0
  #written = 0

  constructor(folder: AssetFolder, limit: number = CACHE_LIMIT) {
    this.#folder = folder
    this.#limit = limit
  }

  /** @param name - of the original in the folder of assets */
  async image(name: string, request: ImageRequest, format: Format): Promise<Buffer> {
    const key = createHash('sha256')
      .update(JSON.stringify([name, request, format]))
      .digest('hex')
    const path = join(this.#folder.cachePath, `${key}.${format}`)
    const running = this.#making.get(key)
    if (running !== undefined) return running
    const making = this.#find(path, name, request, format)
    this.#making.set(key, making)
    try {
      return await making
    } finally {
      this.#making.delete(key)
    }
  }

  async #find(path: string, name: string, request: ImageRequest, format: Format): Promise<Buffer> {
    return (await readIfThere(path)) ?? this.#make(path, name, request, format)
  }

  async #make(path: string, name: string, request: ImageRequest, format: Format): Promise<Buffer> {
    await this.#turn()
    try {
      // sharp takes twenty megabytes, and many a lake is never asked for an image.
      const {renderImage} = await import('./render-image.ts')
      const image = await renderImage(this.#folder.pathOf(name), request, format)
      await mkdir(this.#folder.cachePath, {recursive: true, mode: 0o700})
      const part = `${path}.${randomUUID()}.part`
      await writeFile(part, image, {mode: 0o600})
      await rename(part, path)
      this.#written += image.byteLength
      // Reading the folder now and then is enough: it overshoots by an eighth at most.
      if (this.#written > this.#limit / 8) await this.#prune()
      return image
    } finally {
      this.#running -= 1
      this.#waiting.shift()?.()
    }
  }

  async #turn(): Promise<void> {
    while (this.#running >= AT_ONCE) {
      const {promise, resolve} = Promise.withResolvers<void>()
      this.#waiting.push(resolve)
      await promise
    }
    this.#running += 1
  }

  async #prune(): Promise<void> {
    this.#written = 0
    const names = await readdir(this.#folder.cachePath)
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(this.#folder.cachePath, name)
        const {size, mtimeMs} = await stat(path)
        return {path, size, mtimeMs}
      }),
    )
    let total = files.reduce((sum, {size}) => sum + size, 0)
    for (const {path, size} of files.toSorted((one, other) => one.mtimeMs - other.mtimeMs)) {
      if (total <= this.#limit) return
      await rm(path, {force: true})
      total -= size
    }
  }
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
