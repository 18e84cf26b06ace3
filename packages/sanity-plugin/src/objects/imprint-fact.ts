import {defineArrayMember, defineField, defineType} from 'sanity'
import {LocalizedTextsInput} from '../inputs/LocalizedTextsInput.tsx'
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
      components: {input: LocalizedTextsInput},
    }),
    defineField({name: 'value', title: 'Value', type: 'string', validation: saysSomething}),
  ],
  preview: {select: {title: 'label.0.value', subtitle: 'value'}},
})
