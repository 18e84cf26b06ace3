import {UserIcon} from '@sanity/icons/User'
import {defineField, defineType} from 'sanity'
import {oneName} from '../validation/one-name.ts'
import {maySay} from '../validation/text-rules.ts'

/** Who made a source: a person by names, or a body by its one name. */
export const creatorType = defineType({
  name: 'creator',
  title: 'Creator',
  type: 'object',
  icon: UserIcon,
  validation: (rule) => rule.custom(oneName),
  fields: [
    defineField({
      name: 'family',
      title: 'Family name',
      type: 'string',
      hidden: ({parent}) => parent?.literal !== undefined && parent.family === undefined,
      validation: maySay,
    }),
    defineField({
      name: 'given',
      title: 'Given name',
      type: 'string',
      hidden: ({parent}) => parent?.literal !== undefined && parent.given === undefined,
      validation: maySay,
    }),
    defineField({
      name: 'literal',
      title: 'Or a body',
      type: 'string',
      description: 'A company, an authority or an association, by its whole name.',
      hidden: ({parent}) => parent?.family !== undefined && parent.literal === undefined,
      validation: maySay,
    }),
  ],
  preview: {
    select: {family: 'family', given: 'given', literal: 'literal'},
    prepare: ({family, given, literal}) => ({
      title: literal ?? [family, given].filter(Boolean).join(', ') ?? 'Unnamed',
    }),
  },
})
