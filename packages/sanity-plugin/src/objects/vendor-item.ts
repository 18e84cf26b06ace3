import {CaseIcon} from '@sanity/icons/Case'
import {VENDOR_KINDS} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {titled} from '../fields/titled.ts'
import {required} from '../validation/required.ts'
import {saysSomething} from '../validation/text-rules.ts'

/** What the vendor contributes to a milestone. */
export const vendorItemType = defineType({
  name: 'vendorItem',
  title: 'Contribution',
  type: 'object',
  icon: CaseIcon,
  fields: [
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      options: {
        list: titled(VENDOR_KINDS, {
          meeting: 'Meeting',
          engagement: 'Work',
          resource: 'Resource',
          message: 'Message',
        }),
        layout: 'radio',
        direction: 'horizontal',
      },
      validation: required,
    }),
    defineField({name: 'what', title: 'What', type: 'text', rows: 2, validation: saysSomething}),
    defineField({
      name: 'owner',
      title: 'Owner',
      type: 'reference',
      to: [{type: 'department'}],
    }),
  ],
  preview: {select: {title: 'what', subtitle: 'kind'}},
})
