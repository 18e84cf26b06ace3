import type {ContentDocument} from '@stepzero/content-model'
import {languageOf} from '../address/addressed.ts'
import type {Problem} from '../problem.ts'

/** A document in a language that the settings do not name: it would have no address. */
export function checkLanguage(document: ContentDocument, languages: readonly string[]): Problem[] {
  const language = languageOf(document)
  if (language === undefined || languages.includes(language)) return []
  const known = languages.map((tag) => `"${tag}"`).join(', ')
  return [
    {
      document: document._id,
      type: document._type,
      field: 'language',
      message: `The language "${language}" is none of the site's: ${known}.`,
      remedy: 'Choose one of these, or add the language to the settings.',
    },
  ]
}
