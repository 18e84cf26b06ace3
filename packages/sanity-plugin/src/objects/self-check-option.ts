import {CheckmarkIcon} from '@sanity/icons/Checkmark'
import {slugText} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {madeFrom} from '../inputs/KeyInput.tsx'
import {mustFit, saysSomething} from '../validation/text-rules.ts'

/** One answer to choose. */
export const selfCheckOptionType = defineType({
  name: 'selfCheckOption',
  title: 'Answer',
  type: 'object',
  icon: CheckmarkIcon,
  fields: [
    defineField({name: 'text', title: 'Answer', type: 'string', validation: saysSomething}),
    defineField({
      name: 'key',
      components: madeFrom('text'),
      title: 'Key',
      type: 'string',
      description: 'A short name in small letters. Conditions refer to it.',
      validation: mustFit(slugText),
    }),
    defineField({
      name: 'points',
      title: 'Points',
      type: 'array',
      of: [defineArrayMember({type: 'selfCheckPoints'})],
    }),
    defineField({
      name: 'isNoAnswer',
      title: 'Counts as no answer',
      type: 'boolean',
      description:
        '“I do not know”, say. It adds neither points nor anything that could be reached.',
    }),
  ],
  preview: {select: {title: 'text', subtitle: 'key'}},
})
