import {
  printPath,
  referencesOf,
  type ContentDocument,
  type Figure,
  type Image,
  type ImageAsset,
} from '@stepzero/content-model'
import {addressOf} from '../address/address-of.ts'
import {isAddressed, type AddressedDocument} from '../address/addressed.ts'
import type {Lookup} from '../load/dataset.ts'
import type {Problem} from '../problem.ts'
import {readingOrder} from '../text/reading-order.ts'
import type {ImageFacts} from '../view.ts'
import type {Crop} from './picture-of.ts'

/** An image that pages of the site show, and how they cut it. */
export interface PlannedImage {
  readonly image: ImageFacts
  /** Each crop once; undefined stands for the whole image. */
  readonly crops: readonly (Crop | undefined)[]
}

/** Where an image is shown: the part of a problem that says where it is. */
export type ImagePlace = Pick<Problem, 'document' | 'type' | 'field' | 'address'>

/** What an asset says of itself, before anyone has looked at its bytes. */
export const factsOf = ({_id, sha1hash, mimeType, metadata}: ImageAsset): ImageFacts => ({
  id: _id,
  sha1: sha1hash,
  width: metadata.dimensions.width,
  height: metadata.dimensions.height,
  vector: mimeType === 'image/svg+xml',
})

/**
 * Every image that a page of the site shows.
 *
 * @param pages - documents in the order of their ids
 */
export function planImages(
  pages: () => Iterable<ContentDocument>,
  dataset: Lookup,
): readonly PlannedImage[] {
  if (dataset.ofType('sanity.imageAsset').length === 0) return []
  const planned = new Map<string, {image: ImageFacts; crops: Map<string, Crop | undefined>}>()
  for (const page of pages()) {
    for (const image of imagesShownBy(page)) {
      const asset = dataset.find('sanity.imageAsset', image.asset._ref)
      if (asset === undefined) continue
      const known = planned.get(asset._id) ?? {image: factsOf(asset), crops: new Map()}
      known.crops.set(JSON.stringify(image.crop), image.crop)
      planned.set(asset._id, known)
    }
  }
  return [...planned.values()].map(({image, crops}) => ({image, crops: [...crops.values()]}))
}

/**
 * Every place of the site that shows an asset, as messages name it.
 *
 * @param pages - documents in the order of their ids
 */
export function imagePlaces(
  pages: Iterable<ContentDocument>,
  dataset: Lookup,
  asset: string,
): ImagePlace[] {
  const places: ImagePlace[] = []
  for (const page of pages) {
    if (!imagesShownBy(page).some((image) => image.asset._ref === asset)) continue
    const address = isAddressed(page) ? addressOf(page, dataset.defaultLanguage, dataset) : '/'
    for (const {id, path} of referencesOf(page)) {
      if (id !== asset) continue
      const place = {document: page._id, type: page._type, field: printPath(path)}
      places.push(address === undefined ? place : {...place, address})
    }
  }
  return places
}

/** The images that readers see because of a document: figures of its page, the logo of the settings. */
export function imagesShownBy(document: ContentDocument): readonly Image[] {
  if (document._type === 'settings') return document.logo === undefined ? [] : [document.logo]
  return isAddressed(document) ? figuresOf(document).map(({image}) => image) : []
}

/** The figures of a page, its cover included, in the order readers meet them. */
function figuresOf(page: AddressedDocument): Figure[] {
  const cover = page._type === 'insight' && page.cover !== undefined ? [page.cover] : []
  const inText = readingOrder(page).flatMap(({text}) =>
    text.flatMap((block) => (block._type === 'figure' ? [block] : [])),
  )
  return [...cover, ...inText]
}
