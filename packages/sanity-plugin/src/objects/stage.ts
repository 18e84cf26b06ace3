import {PinIcon} from '@sanity/icons/Pin'
import {slugText} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {LocalizedTextsInput} from '../inputs/LocalizedTextsInput.tsx'
import {mustFit} from '../validation/text-rules.ts'

/** One stage of a model. */
export const stageType = defineType({
  name: 'stage',
  title: 'Stage',
  type: 'object',
  icon: PinIcon,
  fields: [
    defineField({
      name: 'key',
      title: 'Key',
      type: 'string',
      description:
        'A short name in small letters. Steps refer to it, so leave it once it is in use.',
      validation: mustFit(slugText),
    }),
    defineField({
      name: 'name',
      title: 'Name',
      type: 'array',
      of: [defineArrayMember({type: 'localizedText'})],
      components: {input: LocalizedTextsInput},
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'array',
      of: [defineArrayMember({type: 'localizedText'})],
      components: {input: LocalizedTextsInput},
    }),
    defineField({
      name: 'share',
      title: 'Share in percent',
      type: 'number',
      description: 'Its part of the whole, where the model gives one.',
      validation: (rule) => rule.min(0).max(100),
    }),
  ],
  preview: {select: {title: 'name.0.value', subtitle: 'key'}},
})
