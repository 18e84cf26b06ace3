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
