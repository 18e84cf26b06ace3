import {UsersIcon} from '@sanity/icons/Users'
import {defineField, defineType} from 'sanity'
import {required} from '../validation/required.ts'
import {saysSomething} from '../validation/text-rules.ts'

/** The same solution, said for one segment of an adoption model. */
export const solutionAngleType = defineType({
  name: 'solutionAngle',
  title: 'Angle',
  type: 'object',
  icon: UsersIcon,
  fields: [
    defineField({name: 'segment', title: 'Segment', type: 'stagePlace', validation: required}),
    defineField({name: 'text', title: 'Text', type: 'text', rows: 2, validation: saysSomething}),
  ],
  preview: {select: {title: 'text', subtitle: 'segment.key'}},
})
