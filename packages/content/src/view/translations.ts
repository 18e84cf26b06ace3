import type {ContentDocument} from '@stepzero/content-model'
import {addressOf} from '../address/address-of.ts'
import {isAddressed, languageOf} from '../address/addressed.ts'
import type {Dataset} from '../load/dataset.ts'
import type {Linked} from '../link/linked.ts'
import type {PageLink} from '../view.ts'

/** Ids of the same page, by language. */
export type Translations = ReadonlyMap<string, string>

/**
 * Finds a page's other languages, itself included. A page that nobody translated stands alone; a
 * document that all languages share stands once in each.
 */
export function findTranslations(dataset: Dataset): (id: string) => Translations {
  const groups = new Map<string, Map<string, string>>()
  const roots = new Map<string, string>()
  for (const document of dataset.documents.values()) {
    const language = languageOf(document)
    if (!isAddressed(document) || language === undefined) continue
    const root = rootOf(document)
    roots.set(document._id, root)
    const group = groups.get(root) ?? new Map<string, string>()
    groups.set(root, group)
    // Ids come in order, so of two translations into one language the first id always wins.
    if (!group.has(language) || document._id === root) group.set(language, document._id)
  }
  return (id) => {
    const root = roots.get(id)
    if (root !== undefined) return groups.get(root) ?? new Map()
    return new Map(dataset.documents.has(id) ? dataset.languages.map((tag) => [tag, id]) : [])
  }
}

/** The id of the document in the default language that a document translates, or its own. */
export const rootOf = (document: ContentDocument): string =>
  ('translationOf' in document ? refOf(document.translationOf) : undefined) ?? document._id

function refOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('_ref' in value)) return undefined
  return typeof value._ref === 'string' ? value._ref : undefined
}

/** The same page in every language it exists in, in the order of the settings; empty if in one. */
export function translationsIn(
  linked: Linked,
  id: string,
): readonly {readonly language: string; readonly link: PageLink}[] {
  const {dataset} = linked
  const found = linked.translationsOf(id)
  const translations = dataset.settings.languages.flatMap((language) => {
    const document = dataset.get(found.get(language) ?? '')
    if (document === undefined || !isAddressed(document)) return []
    const address = addressOf(document, language, dataset)
    if (address === undefined) return []
    const {_id, _type: type, title} = document
    return [{language, link: {id: _id, type, address, title}}]
  })
  return translations.length > 1 ? translations : []
}
