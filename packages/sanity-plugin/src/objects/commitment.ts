import {BillIcon} from '@sanity/icons/Bill'
import {defineField, defineType} from 'sanity'
import {required} from '../validation/required.ts'
import {saysSomething} from '../validation/text-rules.ts'

/** Something a customer binds themselves to, with its own price, term and exit. */
export const commitmentType = defineType({
  name: 'commitment',
  title: 'Commitment',
  type: 'object',
  icon: BillIcon,
  fields: [
    defineField({name: 'name', title: 'Name', type: 'string', validation: saysSomething}),
    defineField({name: 'price', title: 'Price', type: 'price', validation: required}),
    defineField({
      name: 'term',
      title: 'Term',
      type: 'string',
      description: 'How long it binds: twelve months',
      validation: saysSomething,
    }),
    defineField({
      name: 'exit',
      title: 'Exit',
      type: 'text',
      rows: 2,
      description: 'How the customer gets out, when, and what they keep.',
      validation: saysSomething,
    }),
  ],
  preview: {select: {title: 'name', subtitle: 'term'}},
})
