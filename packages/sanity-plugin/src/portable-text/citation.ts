import {DoubleQuoteIcon} from '@sanity/icons/DoubleQuote'
import {defineField, defineType} from 'sanity'
import {SOURCE_LINE, sourceLine} from '../fields/source-line.ts'
import {required} from '../validation/required.ts'
import {maySay} from '../validation/text-rules.ts'

/** A source cited at this point of the text, with the place in it. */
export const citationType = defineType({
  name: 'citation',
  title: 'Citation',
  type: 'object',
  icon: DoubleQuoteIcon,
  fields: [
    defineField({
      name: 'source',
      title: 'Source',
      type: 'reference',
      to: [{type: 'source'}],
      description: 'Choose a source, or create one here.',
      validation: required,
    }),
    defineField({
      name: 'locator',
      title: 'Where in it',
      type: 'string',
      description: 'The page, chapter or table: p. 281',
      validation: maySay,
    }),
    defineField({
      name: 'prefix',
      title: 'Words before it',
      type: 'string',
      description: 'Such as “see”, where the source does not say quite the same.',
      validation: maySay,
    }),
  ],
  preview: {
    select: {...SOURCE_LINE('source.'), work: 'source.title', locator: 'locator', prefix: 'prefix'},
    prepare: ({work, locator, prefix, ...source}) => ({
      title: [[prefix, sourceLine(source) || work || 'No source yet'], [locator]]
        .map((part) => part.filter(Boolean).join(' '))
        .filter((part) => part !== '')
        .join(', '),
      subtitle: work,
    }),
  },
})
