import {languageTag} from '@stepzero/content-model/twin'
import {defineField} from 'sanity'
import {LanguageInput} from '../inputs/LanguageInput.tsx'
import {mustFit} from '../validation/text-rules.ts'
import {siteLanguage} from './initial-values.ts'

/** The fields of every document that exists once per language. */
export const languageFields = (type: string, group?: string) => [
  defineField({
    name: 'language',
    components: {input: LanguageInput},
    title: 'Language',
    type: 'string',
    description: 'The language this is written in, as a tag such as “en” or “de-CH”.',
    initialValue: siteLanguage,
    validation: mustFit(languageTag),
    ...(group === undefined ? {} : {group}),
  }),
  defineField({
    name: 'translationOf',
    title: 'Translation of',
    type: 'reference',
    to: [{type}],
    description: 'The same document in the site’s first language. Empty for the original.',
    ...(group === undefined ? {} : {group}),
  }),
]
