import {TargetIcon} from '@sanity/icons/Target'
import {slugText} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {madeFrom} from '../inputs/KeyInput.tsx'
import {required} from '../validation/required.ts'
import {mustFit, saysSomething} from '../validation/text-rules.ts'

/** One outcome of a check, with what to do next. */
export const selfCheckResultType = defineType({
  name: 'selfCheckResult',
  title: 'Result',
  type: 'object',
  icon: TargetIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'The result in one line, addressed to the reader.',
      validation: saysSomething,
    }),
    defineField({
      name: 'key',
      components: madeFrom('title'),
      title: 'Key',
      type: 'string',
      validation: mustFit(slugText),
    }),
    defineField({name: 'when', title: 'When', type: 'resultTrigger', validation: required}),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'simpleText',
      description: 'What the answers mean, and how sure that is.',
      validation: required,
    }),
    defineField({
      name: 'recommendations',
      title: 'Recommendations',
      type: 'array',
      of: [defineArrayMember({type: 'recommendation'})],
      description: 'What costs nothing comes first, a call last.',
    }),
    defineField({
      name: 'notAFit',
      title: 'The honest no',
      type: 'boolean',
      description: 'Tells the reader that we are not what they need.',
    }),
    defineField({
      name: 'place',
      title: 'Stands at step',
      type: 'reference',
      to: [{type: 'journeyStep'}],
      description: 'Where on the journey somebody with this result is.',
    }),
  ],
  preview: {
    select: {title: 'title', key: 'key', notAFit: 'notAFit'},
    prepare: ({title, key, notAFit}) => ({
      title: title ?? 'Untitled result',
      subtitle: notAFit === true ? `${key ?? ''} · the honest no` : key,
    }),
  },
})
