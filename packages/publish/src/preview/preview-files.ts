import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pictureOf} from '@stepzero/content'
import type {Picture, PictureFile, PlannedImage} from '@stepzero/content'
import {deriveFile, inspectImage} from '../images/derive-file.ts'
import {contentTypeOf} from '../release/content-type.ts'
import {listFiles} from '../release/list-files.ts'
import type {PreviewPlan} from './preview-plan.ts'

/** A file that no template renders. */
export interface PlainFile {
  readonly contentType: string
  readonly bytes: Buffer
}

/** What the compiled site brings along, read once: its folder may go while it is in use. */
export async function readClientFiles(dir: string): Promise<ReadonlyMap<string, PlainFile>> {
  const client = join(dir, 'client')
  const files = new Map<string, PlainFile>()
  for (const path of await listFiles(client)) {
    const bytes = await readFile(join(client, path))
    files.set(`/${path}`, {contentType: contentTypeOf(path), bytes})
  }
  return files
}

interface PreviewImage {
  readonly planned: PlannedImage
  readonly picture: Picture
  readonly file: PictureFile
}

/** Images that were made and may be asked for again. */
const KEPT = 200

/** Makes the images of a plan one by one, as they are asked for. */
export class PreviewImages {
  readonly #places = new WeakMap<PreviewPlan, ReadonlyMap<string, PreviewImage>>()
  readonly #made = new Map<string, Promise<PlainFile>>()

  /**
   * The image at an address; undefined if no page shows one there.
   *
   * @throws {@link AssetError} in one sentence, if it cannot be had or is none
   */
  async at(address: string, plan: PreviewPlan): Promise<PlainFile | undefined> {
    const image = this.#placesIn(plan).get(address)
    if (image === undefined) return undefined
    // An address holds the hash of its image, so what was made for it stays right.
    const made = this.#made.get(address) ?? make(image, plan)
    this.#made.set(address, made)
    made.catch(() => this.#made.delete(address))
    const [oldest] = this.#made.keys()
    if (this.#made.size > KEPT && oldest !== undefined) this.#made.delete(oldest)
    return made
  }

  #placesIn(plan: PreviewPlan): ReadonlyMap<string, PreviewImage> {
    const known = this.#places.get(plan)
    if (known !== undefined) return known
    const places = new Map<string, PreviewImage>()
    for (const planned of plan.images?.planned ?? []) {
      for (const crop of planned.crops) {
        const picture = pictureOf(planned.image, crop)
        for (const file of picture.files) places.set(file.address, {planned, picture, file})
      }
    }
    this.#places.set(plan, places)
    return places
  }
}

async function make({planned, picture, file}: PreviewImage, plan: PreviewPlan): Promise<PlainFile> {
  const {images} = plan
  if (images === undefined) throw new TypeError('A plan without images shows none.')
  const {image: facts} = planned
  const image = await images.read(facts.id)
  await inspectImage(image, facts)
  return {contentType: 'image/webp', bytes: await deriveFile(image, facts, picture, file)}
}
