import {hash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {z} from 'zod'
import {releaseFile, type ReleaseFile} from '../release/manifest.ts'
import type {ReleaseStore} from '../release/release-store.ts'
import {replaceFile} from '../release/replace-file.ts'
import {loadSharp, recipeOf} from './load-sharp.ts'

/** How drawings are made, now. */
const recipe = (): Promise<string> => recipeOf('1')

/** How many pictures too many are worth no look at all files. */
const FEW = 64

const remembered = z.object({
  recipe: z.string(),
  pictures: z.record(z.string(), releaseFile),
})

/**
 * The pictures that drawings of templates become, each made once: what is remembered of them lies
 * beside the store.
 */
export class Drawings {
  readonly #store: ReleaseStore
  readonly #pictures: Map<string, ReleaseFile>
  /** Hashes of the drawings that were asked for since this was opened. */
  readonly #asked = new Set<string>()
  /** How many of them a site showed when others were forgotten last. */
  #shown = 0
  #isNew = false

  private constructor(store: ReleaseStore, pictures: Map<string, ReleaseFile>) {
    this.#store = store
    this.#pictures = pictures
  }

  /** What earlier builds made and is still stored. A memory that cannot be read is none. */
  static async open(store: ReleaseStore): Promise<Drawings> {
    const text = await readFile(memoryIn(store), 'utf8').catch(() => '{}')
    const parsed = remembered.safeParse(parseJson(text))
    const pictures = new Map<string, ReleaseFile>()
    const isSame = parsed.success && parsed.data.recipe === (await recipe())
    for (const [key, file] of Object.entries(isSame ? parsed.data.pictures : {})) {
      if (await store.keep(file)) pictures.set(key, file)
    }
    return new Drawings(store, pictures)
  }

  /** The picture of a drawing, where it is made. */
  known(svg: string): ReleaseFile | undefined {
    const key = hash('sha256', svg)
    this.#asked.add(key)
    return this.#pictures.get(key)
  }

  /** Makes the picture of a drawing, unless it is made. */
  async make(svg: string): Promise<ReleaseFile> {
    const before = this.known(svg)
    if (before !== undefined) return before
    const file = await this.#store.put(await pictureOfDrawing(svg), 'image/png')
    this.#pictures.set(hash('sha256', svg), file)
    this.#isNew = true
    return file
  }

  /** Forgets pictures that are none of a site's files, once there are as many of them as of its own. */
  letGo(files: ReadonlyMap<string, ReleaseFile>): void {
    if (this.#pictures.size < 2 * this.#shown + FEW) return
    const shown = new Set([...files.values()].map((file) => file.hash))
    for (const [key, file] of this.#pictures) if (!shown.has(file.hash)) this.#pictures.delete(key)
    this.#shown = this.#pictures.size
    for (const key of this.#asked) if (!this.#pictures.has(key)) this.#asked.delete(key)
  }

  /** Remembers what was made; with `whole`, forgets what nothing asked for. */
  async remember(whole: boolean): Promise<void> {
    const kept = [...this.#pictures].filter(([key]) => !whole || this.#asked.has(key))
    if (!this.#isNew && kept.length === this.#pictures.size) return
    const memory = {recipe: await recipe(), pictures: Object.fromEntries(kept)}
    await replaceFile(memoryIn(this.#store), JSON.stringify(memory))
    this.#isNew = false
  }
}

/**
 * The picture of a drawing, as PNG of few colours: flat areas and type need no more, and services
 * that show links refuse pictures that are large.
 *
 * @public
 */
export async function pictureOfDrawing(svg: string): Promise<Buffer> {
  const sharp = await loadSharp()
  return sharp(Buffer.from(svg)).png({palette: true, colours: 64, effort: 7}).toBuffer()
}

const memoryIn = ({dir}: ReleaseStore): string => join(dir, 'drawings.json')

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
