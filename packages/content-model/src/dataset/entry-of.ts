import type {ContentDocument} from '../document-types.ts'
import {referencesOf} from '../references-of.ts'
import type {FieldPath} from '../schema/field-path.ts'
import type {DatasetEntry, EntryReference} from './dataset-index.ts'
import {identitiesOf} from './identities-of.ts'
import {once} from './once.ts'

/**
 * What the index keeps of a parsed document.
 *
 * @param found - its references, for who has them already. They are asked for when somebody reads
 *   them, which most rules never do.
 */
export const entryOf = (
  document: ContentDocument,
  found: () => readonly EntryReference[] = () => referencesIn(document),
): DatasetEntry => {
  const references = once(found)
  const isAddressed = hasAddress(document)
  const isEntry = document._type === 'glossaryEntry'
  const isStep = document._type === 'journeyStep'
  // Written out as one: putting parts together takes twenty times as long.
  return {
    id: document._id,
    type: document._type,
    language: languageOf(document),
    title: titleOf(document),
    slug: isAddressed ? document.slug : undefined,
    formerSlugs: isAddressed ? document.formerSlugs : undefined,
    aliases: isEntry ? document.aliases : undefined,
    definition: isEntry ? document.definition : undefined,
    identities:
      document._type === 'source'
        ? identitiesOf(document).map(({identity}) => identity)
        : undefined,
    kind: document._type === 'journey' ? document.kind : undefined,
    zone: isStep ? document.zone : undefined,
    bookingHref: isStep ? document.booking?.href : undefined,
    get references() {
      return references()
    },
  }
}

const referencesIn = (document: ContentDocument): EntryReference[] =>
  referencesOf(document).map(({path, id}) => ({field: rootOf(path), id}))

const rootOf = ([field]: FieldPath): string => (typeof field === 'string' ? field : '')

const languageOf = (document: ContentDocument): string | undefined =>
  'language' in document && typeof document.language === 'string' ? document.language : undefined

const titleOf = (document: ContentDocument): string | undefined => {
  if (!('title' in document)) return undefined
  if (typeof document.title === 'string') return document.title
  return Array.isArray(document.title) ? document.title[0]?.value : undefined
}

const hasAddress = (
  document: ContentDocument,
): document is ContentDocument & {slug: string; formerSlugs: string[]} =>
  'slug' in document && typeof document.slug === 'string' && Array.isArray(document.formerSlugs)
