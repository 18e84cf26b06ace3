import {defineArrayMember, defineField, defineType} from 'sanity'
import {saysSomething} from '../validation/text-rules.ts'

/** One labelled fact of the imprint, such as a register number. */
export const imprintFactType = defineType({
  name: 'imprintFact',
  title: 'Fact',
  type: 'object',
  fields: [
    defineField({
      name: 'label',
      title: 'Label',
      type: 'array',
      of: [defineArrayMember({type: 'localizedText'})],
    }),
    defineField({name: 'value', title: 'Value', type: 'string', validation: saysSomething}),
  ],
  preview: {select: {title: 'label.0.value', subtitle: 'value'}},
})
