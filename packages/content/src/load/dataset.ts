import {journeyOpeners, stepMembership} from '@stepzero/journey'
import type {
  ContentDocument,
  DocumentOf,
  DocumentType,
  Journey,
  JourneyStep,
  Settings,
} from '@stepzero/content-model'
import type {AddressContext} from '../address/address-of.ts'
import {isPage, languageOf} from '../address/addressed.ts'
import {citedIds, citesAnything, type CitedIds} from '../citations/number-citations.ts'
import {groupDocuments} from '../lists/group-documents.ts'
import {memo} from '../memo.ts'

/** What can be looked up among the documents of a site, however they are kept. */
export interface Lookup extends AddressContext {
  readonly settings: Settings
  /** Languages with at least one page, in the order of the settings; the default one always. */
  readonly languages: readonly string[]
  /** A document of any type by id. */
  get(id: string): ContentDocument | undefined
  /** Documents of one type, in the order of their ids. */
  ofType<Type extends DocumentType>(type: Type): readonly DocumentOf<Type>[]
  /** A document of one type by id. */
  find<Type extends DocumentType>(type: Type, id: string): DocumentOf<Type> | undefined
  /** The journey a step belongs to: the first one that holds it. */
  journeyOf(step: string): Journey | undefined
  /** The step that opens a smaller journey. */
  openerOf(journey: string): JourneyStep | undefined
  /** Ids of the documents of a list of a language. */
  group(language: string, kind: string): readonly string[]
  /** Whether a page cites any source. */
  readonly cites: (page: string) => boolean
}

/** Documents that passed, in the order of their ids, with what everything else is derived from. */
export interface Dataset extends Lookup {
  readonly documents: ReadonlyMap<string, ContentDocument>
}

/** Whether a document is of a type. */
export const isOfType = <Type extends DocumentType>(
  document: ContentDocument,
  type: Type,
): document is ContentDocument & DocumentOf<Type> => document._type === type

/** What is known of the documents of a dataset beforehand. */
export interface KnownOfDocuments {
  /** Ids of those that only stand in for missing ones: shown and linked, and named by no list. */
  readonly standIns?: ReadonlySet<string>
  /** Whether a page cites any source, where that is known without reading its text. */
  readonly cites?: (page: string) => boolean
}

/** Makes a dataset of documents. */
export function createDataset(
  settings: Settings,
  given: Iterable<ContentDocument>,
  {standIns, cites}: KnownOfDocuments = {},
): Dataset {
  const sorted = [...given].sort((a, b) => (a._id < b._id ? -1 : a._id > b._id ? 1 : 0))
  const documents = new Map(sorted.map((document) => [document._id, document]))
  const find = <Type extends DocumentType>(type: Type, id: string) => {
    const document = documents.get(id)
    return document !== undefined && isOfType(document, type) ? document : undefined
  }
  const ofType = <Type extends DocumentType>(type: Type) =>
    sorted.filter((document) => isOfType(document, type))
  const journeys = ofType('journey')
  const holders = stepMembership(journeys)
  const openers = journeyOpeners(journeys, (id) => find('journeyStep', id))
  const journeyOf = (step: string) => holders.get(step)?.[0]
  const [defaultLanguage = ''] = settings.languages
  const used = new Set(sorted.filter(isPage).map(languageOf))
  const groups = memo((language: string) => {
    const listed = standIns === undefined ? sorted : sorted.filter(({_id}) => !standIns.has(_id))
    return groupDocuments(listed, language)
  })
  return {
    settings,
    documents,
    defaultLanguage,
    languages: settings.languages.filter((tag, at) => at === 0 || used.has(tag)),
    get: (id) => documents.get(id),
    ofType,
    find,
    journeyOf,
    journeySlugOf: (step) => journeyOf(step)?.slug,
    openerOf: (journey) => openers.get(journey),
    group: (language, kind) => groups(language).get(kind) ?? [],
    cites: cites ?? memo((id: string) => pageCites(id, {get: (one) => documents.get(one), find})),
  }
}

/**
 * Whether a page cites any source, by its text.
 *
 * @param known - what its text cites, where that is known without reading it
 */
export function pageCites(
  id: string,
  documents: Pick<Lookup, 'get' | 'find'>,
  known?: CitedIds,
): boolean {
  const page = documents.get(id)
  if (page === undefined || !isPage(page)) return false
  return citesAnything(known ?? citedIds(page), {
    source: (source) => documents.find('source', source),
    claim: (claim) => documents.find('claim', claim),
  })
}
