import {z} from 'zod'
import {webAddress} from '../fields/href.ts'
import {leaf} from '../fields/leaf-kind.ts'
import {document} from './document.ts'

/** An image asset as the Content Lake stores it beside the documents that show it. */
export const imageAsset = document('sanity.imageAsset', {
  url: webAddress,
  mimeType: leaf('word', z.string().min(1)),
  sha1hash: leaf('sha1', z.string().regex(/^[0-9a-f]{40}$/, 'Expected a sha1 hash.')),
  metadata: z.looseObject({
    dimensions: z.looseObject({width: z.int().min(1), height: z.int().min(1)}),
  }),
})
export type ImageAsset = z.infer<typeof imageAsset>
