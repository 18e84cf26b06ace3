import {PinIcon} from '@sanity/icons/Pin'
import {defineField, defineType} from 'sanity'
import {StageInput} from '../inputs/StageInput.tsx'
import {required} from '../validation/required.ts'
import {saysSomething} from '../validation/text-rules.ts'

/** One stage of one model, by the stage's key. */
export const stagePlaceType = defineType({
  name: 'stagePlace',
  title: 'Stage',
  type: 'object',
  icon: PinIcon,
  options: {columns: 2},
  fields: [
    defineField({
      name: 'model',
      title: 'Model',
      type: 'reference',
      to: [{type: 'stageModel'}],
      validation: required,
    }),
    defineField({
      name: 'key',
      components: {input: StageInput},
      title: 'Stage',
      type: 'string',
      validation: saysSomething,
    }),
  ],
  preview: {select: {title: 'key', subtitle: 'model.title.0.value'}},
})
