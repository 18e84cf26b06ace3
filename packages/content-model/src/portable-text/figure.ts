import {z} from 'zod'
import {member, whenSound} from '../fields/object.ts'
import {textUpTo} from '../fields/text.ts'
import {image, imageExample} from '../objects/image.ts'
import type {BadExample} from '../schema/bad-example.ts'
import {simpleText, simpleTextExample} from './simple-text.ts'

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

/** An example, as the Content Lake stores it. */
export const figureExample: z.input<typeof figure> = {
  _type: 'figure',
  _key: 'f1',
  image: imageExample,
  alt: 'Five stages in a row, each with the people a customer meets there.',
  caption: simpleTextExample,
}

/** What `figure` refuses. */
export const figureBadExamples: readonly BadExample[] = [
  {
    because: 'it says neither what the image shows nor that it only decorates',
    value: {...figureExample, alt: undefined},
    at: ['alt'],
  },
  {
    because: 'a decorative image has nothing to say',
    value: {...figureExample, decorative: true},
    at: ['alt'],
  },
]
