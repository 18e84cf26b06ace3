import {TranslateIcon} from '@sanity/icons/Translate'
import {languageTag} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {siteLanguage} from '../fields/initial-values.ts'
import {LanguageInput} from '../inputs/LanguageInput.tsx'
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
      components: {input: LanguageInput},
      title: 'Language',
      type: 'string',
      initialValue: siteLanguage,
      validation: mustFit(languageTag),
    }),
    defineField({name: 'value', title: 'Text', type: 'text', rows: 3, validation: saysSomething}),
  ],
  preview: {select: {title: 'value', subtitle: 'language'}},
})
