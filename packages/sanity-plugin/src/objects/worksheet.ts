import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {atLeast, required} from '../validation/required.ts'
import {saysSomething} from '../validation/text-rules.ts'

/** Named inputs and the formula that turns them into one figure. */
export const worksheetType = defineType({
  name: 'worksheet',
  title: 'Worksheet',
  type: 'object',
  icon: ClipboardIcon,
  fields: [
    defineField({
      name: 'inputs',
      title: 'Inputs',
      type: 'array',
      of: [defineArrayMember({type: 'worksheetInput'})],
      validation: atLeast(1),
    }),
    defineField({name: 'formula', title: 'Formula', type: 'formula', validation: required}),
    defineField({
      name: 'unit',
      title: 'Unit of the result',
      type: 'string',
      validation: saysSomething,
    }),
  ],
})
