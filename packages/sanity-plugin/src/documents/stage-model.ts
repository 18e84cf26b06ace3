import {ThListIcon} from '@sanity/icons/ThList'
import {STAGE_MODEL_KINDS} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {firstWording, WORDING} from '../fields/first-wording.ts'
import {titled} from '../fields/titled.ts'
import {LocalizedTextsInput} from '../inputs/LocalizedTextsInput.tsx'
import {atLeast, required} from '../validation/required.ts'

/** A model of stages, replaceable by another of its kind. */
export const stageModelType = defineType({
  name: 'stageModel',
  title: 'Stage model',
  type: 'document',
  icon: ThListIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'array',
      of: [defineArrayMember({type: 'localizedText'})],
      components: {input: LocalizedTextsInput},
      description: 'The name of the model in each language.',
    }),
    defineField({
      name: 'kind',
      title: 'Divides',
      type: 'string',
      options: {
        list: titled(STAGE_MODEL_KINDS, {
          lifecycle: 'The life of a company',
          adoption: 'The people who take up something new',
          awareness: 'How much a reader knows',
        }),
        layout: 'radio',
      },
      validation: required,
    }),
    defineField({
      name: 'stages',
      title: 'Stages',
      type: 'array',
      of: [defineArrayMember({type: 'stage'})],
      description: 'In order. Keys are what steps and mappings refer to, so they stay as they are.',
      validation: atLeast(2),
    }),
    defineField({
      name: 'origin',
      title: 'Origin',
      type: 'reference',
      to: [{type: 'source'}],
      description: 'Where the model was published. Empty for one of the house’s own.',
    }),
  ],
  preview: {
    select: {...WORDING('title'), kind: 'kind'},
    prepare: ({kind, ...wording}) => ({
      title: firstWording(wording) ?? 'Untitled model',
      subtitle: kind,
    }),
  },
})
