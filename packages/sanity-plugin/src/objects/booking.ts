import {CalendarIcon} from '@sanity/icons/Calendar'
import {LABEL_MAX, webAddress} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {counted} from '../inputs/CountedInput.tsx'
import {mustFit, saysSomethingUpTo} from '../validation/text-rules.ts'

/** Where a step is booked: a plain link to the company's own booking service. */
export const bookingType = defineType({
  name: 'booking',
  title: 'Booking',
  type: 'object',
  icon: CalendarIcon,
  fields: [
    defineField({
      name: 'label',
      components: counted(LABEL_MAX),
      title: 'Label',
      type: 'string',
      description: 'What the link says: Book a first conversation',
      validation: saysSomethingUpTo(LABEL_MAX),
    }),
    defineField({
      name: 'href',
      title: 'Address',
      type: 'string',
      validation: mustFit(webAddress),
    }),
  ],
})
