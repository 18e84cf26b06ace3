import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {z} from 'zod'
import {releaseFile} from '../release/manifest.ts'
import type {ReleaseStore} from '../release/release-store.ts'
import {replaceFile} from '../release/replace-file.ts'
import {recipe} from './derive-file.ts'

const knownImage = z.object({
  width: z.int().positive(),
  height: z.int().positive(),
  vector: z.boolean(),
  files: z.record(z.string(), releaseFile),
})
const remembered = z.object({recipe: z.string(), images: z.record(z.string(), knownImage)})

/** What is known of an image without reading it: how large it is, and the files made of it. */
export type KnownImage = Readonly<z.infer<typeof knownImage>>

/** Known images by the hash of their bytes. */
export type ImageMemory = ReadonlyMap<string, KnownImage>

/** What earlier builds made. A memory that cannot be read is none: the files are made again. */
export async function recallImages({dir}: ReleaseStore): Promise<ImageMemory> {
  const text = await readFile(memoryIn(dir), 'utf8').catch(() => '{}')
  const parsed = remembered.safeParse(parseJson(text))
  const isSame = parsed.success && parsed.data.recipe === (await recipe())
  return new Map(isSame ? Object.entries(parsed.data.images) : [])
}

/** Remembers what this build made, and what others did for as long as it is stored. */
export async function rememberImages(
  store: ReleaseStore,
  before: ImageMemory,
  now: ImageMemory,
): Promise<void> {
  const images = new Map(now)
  for (const [sha1, image] of before) {
    if (images.has(sha1)) continue
    const stored = await Promise.all(Object.values(image.files).map((file) => store.has(file)))
    if (stored.every(Boolean)) images.set(sha1, image)
  }
  const memory = {recipe: await recipe(), images: Object.fromEntries(images)}
  await replaceFile(memoryIn(store.dir), JSON.stringify(memory))
}

const memoryIn = (dir: string): string => join(dir, 'images.json')

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
