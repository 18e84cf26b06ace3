import {NumberIcon} from '@sanity/icons/Number'
import {slugText} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {madeFrom} from '../inputs/KeyInput.tsx'
import {mustFit, saysSomething} from '../validation/text-rules.ts'

/** A number the reader fills in. */
export const worksheetInputType = defineType({
  name: 'worksheetInput',
  title: 'Input',
  type: 'object',
  icon: NumberIcon,
  fields: [
    defineField({name: 'label', title: 'Label', type: 'string', validation: saysSomething}),
    defineField({
      name: 'key',
      components: madeFrom('label'),
      title: 'Key',
      type: 'string',
      description: 'A short name in small letters. The formula refers to it.',
      validation: mustFit(slugText),
    }),
    defineField({name: 'unit', title: 'Unit', type: 'string', validation: saysSomething}),
    defineField({name: 'default', title: 'Suggested number', type: 'number'}),
    defineField({
      name: 'defaultFrom',
      title: 'The suggestion rests on',
      type: 'reference',
      to: [{type: 'claim'}],
    }),
  ],
  preview: {select: {title: 'label', subtitle: 'unit'}},
})
