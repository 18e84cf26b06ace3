import type {ContentDocument, Settings} from '@stepzero/content-model'
import {languageOf} from '../address/addressed.ts'
import type {Problem} from '../problem.ts'

/** Documents in a language that the settings do not name: they would have no address. */
export function checkLanguages(
  documents: ReadonlyMap<string, ContentDocument>,
  settings: Settings,
): Problem[] {
  const known = settings.languages.map((tag) => `"${tag}"`).join(', ')
  return [...documents.values()].flatMap((document): Problem[] => {
    const language = languageOf(document)
    if (language === undefined || settings.languages.includes(language)) return []
    return [
      {
        document: document._id,
        type: document._type,
        field: 'language',
        message: `The language "${language}" is none of the site's: ${known}.`,
        remedy: 'Choose one of these, or add the language to the settings.',
      },
    ]
  })
}
