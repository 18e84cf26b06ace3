import type {AddressedType} from '@stepzero/content-model'
import {isAddressed, isPage, languageOf, type AddressedDocument} from '../address/addressed.ts'
import type {Dataset} from '../load/dataset.ts'
import type {ListKind} from '../view.ts'

/** The list that holds all documents of a type; steps are listed by their journey. */
const LISTS: Readonly<Record<AddressedType, ListKind | undefined>> = {
  glossaryEntry: 'glossary',
  insight: 'insights',
  newsletterIssue: 'newsletter',
  selfCheck: 'self-checks',
  journey: 'journeys',
  journeyStep: undefined,
  topic: 'topics',
  source: 'sources',
  person: 'people',
}

/** The documents of every list of a language, in one pass. */
export function groupDocuments(
  dataset: Dataset,
  language: string,
): ReadonlyMap<string, readonly AddressedDocument[]> {
  const groups = new Map<string, AddressedDocument[]>()
  for (const document of dataset.documents.values()) {
    if (!isAddressed(document) || dataset.standIns?.has(document._id) === true) continue
    if ((languageOf(document) ?? language) !== language) continue
    for (const kind of new Set(listsOf(document))) {
      const known = groups.get(kind)
      if (known === undefined) groups.set(kind, [document])
      else known.push(document)
    }
  }
  return groups
}

function listsOf(document: AddressedDocument): ListKind[] {
  const list = LISTS[document._type]
  const kinds = list === undefined ? [] : [list]
  if (document._type === 'insight') {
    for (const topic of document.topics) kinds.push(`topic:${topic._ref}`)
  }
  if (isPage(document)) kinds.push(`person:${document.author._ref}`)
  return kinds
}
