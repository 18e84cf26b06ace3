import {email} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {maySay, mustFit} from '../validation/text-rules.ts'

/** How to reach the company. */
export const contactType = defineType({
  name: 'contact',
  title: 'Contact',
  type: 'object',
  fields: [
    defineField({name: 'email', title: 'Mail', type: 'string', validation: mustFit(email)}),
    defineField({name: 'phone', title: 'Phone', type: 'string', validation: maySay}),
  ],
})
