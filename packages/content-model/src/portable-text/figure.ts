import {z} from 'zod'
import {member, whenSound} from '../fields/object.ts'
import {textUpTo} from '../fields/text.ts'
import {image} from '../objects/image.ts'
import {simpleText} from './simple-text.ts'

/** Longest alternative text, in characters. */
export const ALT_MAX = 300

/** An image with its alternative text, or marked as decorative. */
export const figure = member('figure', {
  image,
  alt: textUpTo(ALT_MAX).optional(),
  decorative: z.boolean().default(false),
  caption: simpleText.optional(),
}).refine((value) => (value.alt === undefined) === value.decorative, {
  error: 'Expected an alternative text, or "decorative", and not both.',
  path: ['alt'],
  when: whenSound('alt', 'decorative'),
})
export type Figure = z.infer<typeof figure>
