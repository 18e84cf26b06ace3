import {z} from 'zod'
import {object} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'

/** An image as Sanity stores it: the asset, and the editor's crop and focus. */
export const image = object('image', {
  asset: reference('sanity.imageAsset'),
  crop: z
    .looseObject({top: z.number(), bottom: z.number(), left: z.number(), right: z.number()})
    .optional(),
  hotspot: z
    .looseObject({x: z.number(), y: z.number(), height: z.number(), width: z.number()})
    .optional(),
})
export type Image = z.infer<typeof image>

/** An example, as the Content Lake stores it. */
export const imageExample: z.input<typeof image> = {
  _type: 'image',
  asset: {_type: 'reference', _ref: 'image-5f1d6b1c0a7f4a3b9c2d8e7f6a5b4c3d2e1f0a9b-1600x900-png'},
  crop: {top: 0, bottom: 0.1, left: 0, right: 0},
}
