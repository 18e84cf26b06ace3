import {AssetError, pictureOf} from '@stepzero/content'
import type {ImageFacts, PlannedImage, Problem} from '@stepzero/content'
import {ImageError} from '../errors.ts'
import type {PlannedImages, SitePlan} from '../plan/site-plan.ts'
import type {ReleaseFile} from '../release/manifest.ts'
import type {ReleaseStore} from '../release/release-store.ts'
import {deriveFile, inspectImage} from './derive-file.ts'
import {recallImages, rememberImages} from './image-memory.ts'
import type {ImageMemory, KnownImage} from './image-memory.ts'

/** What there is to say to {@link makeImages}. */
export interface MakeImagesOptions {
  readonly plan: SitePlan
  readonly store: ReleaseStore
  /** Let the text of an image stand for it where it cannot be shown, instead of refusing all. */
  readonly quarantine: boolean
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** The images of a site, ready to be shown. */
export interface MadeImages {
  /** The plan with what is now known of its images: its pages name only files that exist. */
  readonly plan: SitePlan
  /** What is now known, by the id of the asset; undefined for an image that cannot be shown. */
  readonly found: ReadonlyMap<string, ImageFacts | undefined>
  readonly files: ReadonlyMap<string, ReleaseFile>
  /** How many files had to be made; the others were there from an earlier build. */
  readonly made: number
  /** Images that cannot be shown; empty without quarantine. */
  readonly leftOut: readonly Problem[]
}

/** Images that are read and decoded at once: each may need the memory of all its pixels. */
const AT_ONCE = 2

/**
 * Makes every size of every image that a page of the plan shows, unless an earlier build did.
 *
 * @throws {@link ImageError} with all images that cannot be shown, unless there is a quarantine
 */
export async function makeImages(options: MakeImagesOptions): Promise<MadeImages> {
  const {plan} = options
  const made = await findImages(options)
  return {...made, plan: plan.images === undefined ? plan : plan.images.settle(made.found)}
}

/**
 * The same, and leaves it to the caller to tell the plan what was found: a graph that stays in memory
 * is told by who hears what is another then.
 */
export async function findImages(options: MakeImagesOptions): Promise<Omit<MadeImages, 'plan'>> {
  const {plan, store, quarantine, onProgress} = options
  const {images} = plan
  if (images === undefined || images.planned.length === 0) {
    return {found: new Map(), files: new Map(), made: 0, leftOut: []}
  }
  const before = await recallImages(store)
  const known = new Map<string, KnownImage>()
  const found = new Map<string, ImageFacts | undefined>()
  const problems = new Map<string, readonly Problem[]>()
  let made = 0
  const {planned} = images
  onProgress?.(0, planned.length)
  await atOnce(AT_ONCE, planned, async (one) => {
    try {
      const image = await makeImage(images, store, one, before)
      made += image.made
      found.set(one.image.id, image.facts)
      known.set(image.facts.sha1, merged(known.get(image.facts.sha1), image.known))
    } catch (error) {
      if (!(error instanceof AssetError)) throw error
      found.set(one.image.id, undefined)
      problems.set(one.image.id, problemsOf(images, error))
    }
    onProgress?.(found.size, planned.length)
  })
  // Also when some failed: whoever mends them should not wait for the others again.
  if (made > 0) await rememberImages(store, before, known)
  const leftOut = planned.flatMap(({image}) => problems.get(image.id) ?? [])
  if (leftOut.length > 0 && !quarantine) throw new ImageError(leftOut)
  const files = new Map([...known.values()].flatMap((image) => Object.entries(image.files)))
  return {found, files, made, leftOut}
}

interface MadeImage {
  readonly facts: ImageFacts
  readonly known: KnownImage
  readonly made: number
}

async function makeImage(
  images: PlannedImages,
  store: ReleaseStore,
  planned: PlannedImage,
  before: ImageMemory,
): Promise<MadeImage> {
  const {id, sha1} = planned.image
  const last = before.get(sha1)
  if (last !== undefined) {
    const facts = {id, sha1, width: last.width, height: last.height, vector: last.vector}
    const files = await storedFiles(store, planned, facts, last)
    if (files !== undefined) return {facts, known: {...last, files}, made: 0}
  }
  const image = await images.read(id)
  const facts = await inspectImage(image, planned.image)
  const files: Record<string, ReleaseFile> = {}
  for (const crop of planned.crops) {
    const picture = pictureOf(facts, crop)
    for (const file of picture.files) {
      const bytes = await deriveFile(image, facts, picture, file)
      files[file.address] = await store.put(bytes, 'image/webp')
    }
  }
  const {width, height, vector} = facts
  return {facts, known: {width, height, vector, files}, made: Object.keys(files).length}
}

/** The files of all crops of an image; undefined if any of them has to be made. */
async function storedFiles(
  store: ReleaseStore,
  {crops}: PlannedImage,
  facts: ImageFacts,
  last: KnownImage,
): Promise<Record<string, ReleaseFile> | undefined> {
  const files: Record<string, ReleaseFile> = {}
  for (const {address} of crops.flatMap((crop) => pictureOf(facts, crop).files)) {
    const file = last.files[address]
    if (file === undefined || !(await store.keep(file))) return undefined
    files[address] = file
  }
  return files
}

/** Two assets may hold the same image and be cut differently. */
const merged = (known: KnownImage | undefined, image: KnownImage): KnownImage => ({
  ...image,
  files: {...known?.files, ...image.files},
})

function problemsOf(images: PlannedImages, {asset, message, hint}: AssetError): readonly Problem[] {
  return images.placesOf(asset).map((place) => ({
    ...place,
    message: `The image "${asset}" cannot be shown. ${message}`,
    remedy: hint,
  }))
}

async function atOnce<Item>(
  many: number,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values()
  const worker = async (): Promise<void> => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({length: many}, worker))
}
