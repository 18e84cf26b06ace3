import {ArrowRightIcon} from '@sanity/icons/ArrowRight'
import {BillIcon} from '@sanity/icons/Bill'
import {ZONES} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {pageHead, pageRecord, pageTail} from '../fields/page-fields.ts'
import {PAGE_GROUPS} from '../fields/page-groups.ts'
import {titled} from '../fields/titled.ts'
import {addable} from '../inputs/AddableInput.tsx'
import {DocumentInput} from '../inputs/DocumentInput.tsx'
import {wholeNumberFrom} from '../validation/number-rules.ts'
import {maySay} from '../validation/text-rules.ts'

/** One step, phase or segment of exactly one journey. */
export const journeyStepType = defineType({
  name: 'journeyStep',
  title: 'Journey step',
  type: 'document',
  icon: ArrowRightIcon,
  components: {input: DocumentInput},
  groups: [
    ...PAGE_GROUPS.slice(0, 1),
    {name: 'contract', title: 'Price and exit', icon: BillIcon},
    ...PAGE_GROUPS.slice(1),
  ],
  fields: [
    defineField({
      name: 'number',
      title: 'Number',
      type: 'number',
      description: 'Its place in the journey. The first step is 0 where it costs nothing.',
      validation: wholeNumberFrom(0),
      group: 'content',
    }),
    ...pageHead({title: 'Title', description: 'The name of the step, phase or segment.'}),
    defineField({
      name: 'outcome',
      title: 'Outcome',
      type: 'text',
      rows: 2,
      description: 'What the customer has when this step is done. Required in an engagement.',
      validation: maySay,
      group: ['content', 'contract'],
    }),
    defineField({
      name: 'customerView',
      title: 'The customer’s view',
      type: 'simpleText',
      description: 'What the customer sees, thinks and does at this point.',
      group: 'content',
    }),
    defineField({
      name: 'problems',
      title: 'Problems',
      type: 'array',
      of: [defineArrayMember({type: 'problem'})],
      description: 'What stands in the customer’s way here.',
      group: 'content',
    }),
    defineField({
      name: 'milestones',
      title: 'Milestones',
      type: 'array',
      of: [defineArrayMember({type: 'milestone'})],
      description: 'Points the customer reaches. One without an event in the real world is vanity.',
      group: 'content',
    }),
    defineField({
      name: 'body',
      title: 'Body',
      type: 'portableText',
      description: 'What happens in this step.',
      group: 'content',
    }),
    defineField({
      name: 'faq',
      title: 'Questions',
      type: 'array',
      of: [defineArrayMember({type: 'faqItem'})],
      description: 'Questions customers ask at this step, with their answers.',
      group: 'content',
    }),
    defineField({
      name: 'zone',
      title: 'Zone',
      type: 'string',
      options: {
        list: titled(ZONES, {free: 'Free', paid: 'Paid'}),
        layout: 'radio',
        direction: 'horizontal',
      },
      description: 'Whether the step costs the customer anything.',
      group: 'contract',
    }),
    defineField({
      name: 'price',
      components: addable('a price'),
      title: 'Price',
      type: 'price',
      description: 'Required in an engagement. A step that opens a smaller journey passes it on.',
      group: 'contract',
    }),
    defineField({
      name: 'exit',
      title: 'Exit',
      type: 'text',
      rows: 2,
      description:
        'How a customer leaves at this point, and what they keep. Required in an engagement.',
      validation: maySay,
      group: 'contract',
    }),
    defineField({
      name: 'whenTheAnswerIsNo',
      title: 'When the answer is no',
      type: 'simpleText',
      description: 'What happens if the customer does not go on, said as openly as the rest.',
      group: ['content', 'contract'],
    }),
    defineField({
      name: 'commitments',
      title: 'Commitments',
      type: 'array',
      of: [defineArrayMember({type: 'commitment'})],
      description: 'What the customer binds themselves to, each with its own term and exit.',
      group: 'contract',
    }),
    defineField({
      name: 'booking',
      components: addable('a booking link'),
      title: 'Booking',
      type: 'booking',
      description: 'A plain link to where the step is booked. It is no form on this site.',
      group: 'contract',
    }),
    defineField({
      name: 'owner',
      title: 'Owner',
      type: 'reference',
      to: [{type: 'department'}],
      description: 'The department that answers for this step.',
      group: 'connections',
    }),
    defineField({
      name: 'stage',
      components: addable('a stage'),
      title: 'Stage',
      type: 'stagePlace',
      description: 'The stage of the journey’s model that this step stands for.',
      group: 'connections',
    }),
    defineField({
      name: 'solutions',
      title: 'Solutions',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'solution'}]})],
      description: 'What is on offer at this step.',
      group: 'connections',
    }),
    defineField({
      name: 'opens',
      title: 'Opens',
      type: 'reference',
      to: [{type: 'journey'}],
      description: 'A smaller journey that happens inside this step.',
      group: 'connections',
    }),
    ...pageRecord(),
    ...pageTail('journeyStep'),
  ],
  orderings: [
    {title: 'Number', name: 'number', by: [{field: 'number', direction: 'asc'}]},
    {title: 'Title', name: 'title', by: [{field: 'title', direction: 'asc'}]},
  ],
  preview: {
    select: {title: 'title', number: 'number', outcome: 'outcome'},
    prepare: ({title, number, outcome}) => ({
      title: [number, title].filter((part) => part !== undefined).join(' · ') || 'Untitled step',
      subtitle: outcome,
    }),
  },
})
