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
    defineField({
      name: 'unit',
      title: 'Unit',
      type: 'string',
      description: 'As it stands beside the number: hours, EUR, percent.',
      validation: saysSomething,
    }),
    defineField({
      name: 'min',
      title: 'The least it can be',
      type: 'number',
      description: 'Above zero where the formula divides by it.',
    }),
    defineField({name: 'max', title: 'The most it can be', type: 'number'}),
    defineField({
      name: 'default',
      title: 'Suggested number',
      type: 'number',
      description: 'Leave it empty where only the reader knows.',
    }),
    defineField({
      name: 'defaultFrom',
      title: 'The suggestion rests on',
      type: 'reference',
      to: [{type: 'claim'}, {type: 'journeyStep'}],
      description: 'A claim with its source, or the step whose own price it is. Shown to readers.',
    }),
  ],
  preview: {select: {title: 'label', subtitle: 'unit'}},
})
