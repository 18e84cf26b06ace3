import {PinIcon} from '@sanity/icons/Pin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {addable} from '../inputs/AddableInput.tsx'
import {required} from '../validation/required.ts'
import {maySay, saysSomething} from '../validation/text-rules.ts'

/** A point the customer reaches, in the customer's terms first and the vendor's after. */
export const milestoneType = defineType({
  name: 'milestone',
  title: 'Milestone',
  type: 'object',
  icon: PinIcon,
  fields: [
    defineField({name: 'name', title: 'Name', type: 'string', validation: saysSomething}),
    defineField({name: 'when', title: 'When', type: 'milestoneTime', validation: required}),
    defineField({
      name: 'customerDoes',
      title: 'The customer does',
      type: 'text',
      rows: 2,
      validation: saysSomething,
    }),
    defineField({
      name: 'customerGets',
      title: 'The customer gets',
      type: 'text',
      rows: 2,
      validation: saysSomething,
    }),
    defineField({
      name: 'event',
      title: 'Event',
      type: 'string',
      description: 'What happens in the real world when it is reached.',
      validation: maySay,
    }),
    defineField({
      name: 'value',
      components: addable('a value'),
      title: 'Value',
      type: 'milestoneValue',
    }),
    defineField({
      name: 'vendor',
      title: 'We contribute',
      type: 'array',
      of: [defineArrayMember({type: 'vendorItem'})],
      description: 'Meetings, work, resources and messages that serve this milestone.',
    }),
    defineField({
      name: 'offTrack',
      components: addable('what happens off track'),
      title: 'Off track',
      type: 'offTrack',
      description: 'What happens when the customer does not get there.',
    }),
    defineField({
      name: 'owner',
      title: 'Owner',
      type: 'reference',
      to: [{type: 'department'}],
    }),
  ],
  preview: {select: {title: 'name', subtitle: 'customerGets'}},
})
