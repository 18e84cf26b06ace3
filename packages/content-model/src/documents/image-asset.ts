import {z} from 'zod'
import {webAddress} from '../fields/href.ts'
import {leaf} from '../fields/leaf-kind.ts'
import {document} from './document.ts'

/**
 * An image asset as the Content Lake stores it beside the documents that show it. Without an
 * address it lies beside the export it came with.
 */
export const imageAsset = document('sanity.imageAsset', {
  url: webAddress.optional(),
  mimeType: leaf('word', z.string().min(1)),
  sha1hash: leaf('sha1', z.string().regex(/^[0-9a-f]{40}$/, 'Expected a sha1 hash.')),
  metadata: z.looseObject({
    dimensions: z.looseObject({width: z.int().min(1), height: z.int().min(1)}),
  }),
})
export type ImageAsset = z.infer<typeof imageAsset>

/** An example, as the Content Lake stores it. */
export const imageAssetExample: z.input<typeof imageAsset> = {
  _id: 'image-5f1d6b1c0a7f4a3b9c2d8e7f6a5b4c3d2e1f0a9b-1600x900-png',
  _type: 'sanity.imageAsset',
  url: 'https://cdn.example.com/5f1d6b1c0a7f4a3b9c2d8e7f6a5b4c3d2e1f0a9b-1600x900.png',
  mimeType: 'image/png',
  sha1hash: '5f1d6b1c0a7f4a3b9c2d8e7f6a5b4c3d2e1f0a9b',
  metadata: {dimensions: {width: 1600, height: 900}},
}
