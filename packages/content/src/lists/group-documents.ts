import type {AddressedType, ContentDocument} from '@stepzero/content-model'
import {isAddressed, isPage, languageOf} from '../address/addressed.ts'
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

const NO_LIST: ReadonlySet<string> = new Set()

/** The ids of the documents of every list of a language, in one pass. */
export function groupDocuments(
  documents: Iterable<ContentDocument>,
  language: string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const document of documents) {
    if ((languageOf(document) ?? language) !== language) continue
    for (const kind of listsOf(document)) {
      const known = groups.get(kind)
      if (known === undefined) groups.set(kind, [document._id])
      else known.push(document._id)
    }
  }
  return groups
}

/** The lists that name a document, each once. */
export function listsOf(document: ContentDocument): ReadonlySet<string> {
  if (!isAddressed(document)) return NO_LIST
  const list = LISTS[document._type]
  const kinds = new Set<ListKind>(list === undefined ? [] : [list])
  if (document._type === 'insight') {
    for (const topic of document.topics) kinds.add(`topic:${topic._ref}`)
  }
  if (isPage(document)) kinds.add(`person:${document.author._ref}`)
  return kinds
}
