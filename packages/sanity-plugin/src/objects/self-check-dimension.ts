import {TiersIcon} from '@sanity/icons/Tiers'
import {slugText} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {madeFrom} from '../inputs/KeyInput.tsx'
import {mustFit, saysSomething} from '../validation/text-rules.ts'

/** One thing a check measures. */
export const selfCheckDimensionType = defineType({
  name: 'selfCheckDimension',
  title: 'Dimension',
  type: 'object',
  icon: TiersIcon,
  fields: [
    defineField({name: 'title', title: 'Title', type: 'string', validation: saysSomething}),
    defineField({
      name: 'key',
      components: madeFrom('title'),
      title: 'Key',
      type: 'string',
      description: 'A short name in small letters. Points refer to it.',
      validation: mustFit(slugText),
    }),
    defineField({
      name: 'bands',
      title: 'Bands',
      type: 'array',
      of: [defineArrayMember({type: 'selfCheckBand'})],
      description: 'They add text to the result and never choose it.',
    }),
  ],
  preview: {select: {title: 'title', subtitle: 'key'}},
})
