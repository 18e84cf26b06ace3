import {languageTag} from '@stepzero/content-model/twin'
import {TranslateIcon} from '@sanity/icons/Translate'
import {defineField, defineType} from 'sanity'
import {mustFit, saysSomething} from '../validation/text-rules.ts'

/** One wording in one language. */
export const localizedTextType = defineType({
  name: 'localizedText',
  title: 'Wording',
  type: 'object',
  icon: TranslateIcon,
  fields: [
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      validation: mustFit(languageTag),
    }),
    defineField({name: 'value', title: 'Text', type: 'text', rows: 3, validation: saysSomething}),
  ],
  preview: {select: {title: 'value', subtitle: 'language'}},
})
