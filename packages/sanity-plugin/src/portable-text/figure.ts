import {ImageIcon} from '@sanity/icons/Image'
import {ALT_MAX} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {counted} from '../inputs/CountedInput.tsx'
import {describedOrDecorative} from '../validation/described-or-decorative.ts'
import {maySayUpTo} from '../validation/text-rules.ts'

/** An image with its alternative text, or marked as decorative. */
export const figureType = defineType({
  name: 'figure',
  title: 'Figure',
  type: 'object',
  icon: ImageIcon,
  validation: (rule) => rule.custom(describedOrDecorative),
  fields: [
    defineField({
      name: 'image',
      title: 'Image',
      type: 'image',
      options: {hotspot: true},
      validation: (rule) => rule.required().assetRequired(),
    }),
    defineField({
      name: 'decorative',
      title: 'Decorative',
      type: 'boolean',
      description: 'The page loses nothing without it. Screen readers pass over it.',
    }),
    defineField({
      name: 'alt',
      components: counted(ALT_MAX),
      title: 'Alternative text',
      type: 'text',
      rows: 2,
      description: 'What the image tells somebody who cannot see it.',
      hidden: ({parent}) => parent?.decorative === true && parent.alt === undefined,
      validation: maySayUpTo(ALT_MAX),
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'simpleText',
      description: 'Stands below the image. Cite the source of a chart here.',
    }),
  ],
  preview: {
    select: {media: 'image', alt: 'alt', decorative: 'decorative'},
    prepare: ({media, alt, decorative}) => ({
      media,
      title: alt ?? (decorative === true ? 'Decorative image' : 'No alternative text yet'),
      subtitle: 'Figure',
    }),
  },
})
