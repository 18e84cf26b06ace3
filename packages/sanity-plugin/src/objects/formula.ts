import {AddCircleIcon} from '@sanity/icons/AddCircle'
import {FORMULA_OPERATIONS, slugText} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {formulaInWords} from '../fields/formula-in-words.ts'
import {onlyFor} from '../fields/kinds.ts'
import {titled} from '../fields/titled.ts'
import {WorksheetInputInput} from '../inputs/KeySelect.tsx'
import {atLeast, required} from '../validation/required.ts'
import {mustFit} from '../validation/text-rules.ts'

const KINDS = ['number', 'input', ...FORMULA_OPERATIONS] as const
const number = onlyFor(['number'])
const input = onlyFor(['input'])
const operation = onlyFor(FORMULA_OPERATIONS)

/** A calculation as a small tree, never a string that is evaluated. */
export const formulaType = defineType({
  name: 'formula',
  title: 'Formula',
  type: 'object',
  icon: AddCircleIcon,
  fields: [
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      options: {
        list: titled(KINDS, {
          number: 'A number',
          input: 'What the reader gave',
          add: 'The sum of',
          subtract: 'The first less the others',
          multiply: 'The product of',
          divide: 'The first divided by the others',
          smallest: 'The smallest of',
          largest: 'The largest of',
        }),
      },
      validation: required,
    }),
    defineField({
      name: 'value',
      title: 'Number',
      type: 'number',
      hidden: number.hidden,
      validation: (rule, context) => (number.applies(context) ? required(rule) : rule),
    }),
    defineField({
      name: 'input',
      components: {input: WorksheetInputInput},
      title: 'Input',
      type: 'string',
      hidden: input.hidden,
      validation: (rule, context) => (input.applies(context) ? mustFit(slugText)(rule) : rule),
    }),
    defineField({
      name: 'operands',
      title: 'Parts',
      type: 'array',
      of: [defineArrayMember({type: 'formula'})],
      hidden: operation.hidden,
      validation: (rule, context) => (operation.applies(context) ? atLeast(1)(rule) : rule),
    }),
  ],
  preview: {
    select: {kind: 'kind', value: 'value', input: 'input', operands: 'operands'},
    prepare: (formula) => ({title: formulaInWords(formula)}),
  },
})
