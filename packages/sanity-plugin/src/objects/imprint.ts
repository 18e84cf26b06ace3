import {defineArrayMember, defineField, defineType} from 'sanity'
import {maySay, saysSomething} from '../validation/text-rules.ts'

/** Who answers for the site. */
export const imprintType = defineType({
  name: 'imprint',
  title: 'Imprint',
  type: 'object',
  fields: [
    defineField({
      name: 'legalName',
      title: 'Legal name',
      type: 'string',
      validation: saysSomething,
    }),
    defineField({
      name: 'addressLines',
      title: 'Address',
      type: 'array',
      of: [defineArrayMember({type: 'string', validation: maySay})],
      description: 'Line by line, as on an envelope.',
    }),
    defineField({
      name: 'responsible',
      title: 'Responsible',
      type: 'string',
      description: 'The person who answers for what is published.',
      validation: saysSomething,
    }),
    defineField({
      name: 'facts',
      title: 'Facts',
      type: 'array',
      of: [defineArrayMember({type: 'imprintFact'})],
      description: 'Register, tax number and whatever else the law asks for.',
    }),
  ],
})
