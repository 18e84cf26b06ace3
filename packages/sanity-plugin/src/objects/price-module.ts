import {PackageIcon} from '@sanity/icons/Package'
import {defineField, defineType} from 'sanity'
import {AmountInput} from '../inputs/AmountInput.tsx'
import {wholeNumberFrom} from '../validation/number-rules.ts'
import {saysSomething} from '../validation/text-rules.ts'

/** One part that is bought by itself. */
export const priceModuleType = defineType({
  name: 'priceModule',
  title: 'Module',
  type: 'object',
  icon: PackageIcon,
  fields: [
    defineField({name: 'name', title: 'Name', type: 'string', validation: saysSomething}),
    defineField({
      name: 'amount',
      components: {input: AmountInput},
      title: 'Amount',
      type: 'number',
      validation: wholeNumberFrom(0),
    }),
    defineField({
      name: 'required',
      title: 'Required',
      type: 'boolean',
      description: 'The step cannot be had without it.',
    }),
  ],
  preview: {select: {title: 'name', subtitle: 'amount'}},
})
