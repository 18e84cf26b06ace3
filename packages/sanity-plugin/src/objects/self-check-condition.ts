import {BoltIcon} from '@sanity/icons/Bolt'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {atLeast} from '../validation/required.ts'

/** All or any of some tests on what was answered before. */
export const selfCheckConditionType = defineType({
  name: 'selfCheckCondition',
  title: 'Condition',
  type: 'object',
  icon: BoltIcon,
  fields: [
    defineField({
      name: 'match',
      title: 'Holds if',
      type: 'string',
      options: {
        list: [
          {value: 'all', title: 'All tests hold'},
          {value: 'any', title: 'Any test holds'},
        ],
        layout: 'radio',
        direction: 'horizontal',
      },
      description: 'Left open, all of them have to.',
    }),
    defineField({
      name: 'tests',
      title: 'Tests',
      type: 'array',
      of: [defineArrayMember({type: 'selfCheckTest'})],
      validation: atLeast(1),
    }),
  ],
})
