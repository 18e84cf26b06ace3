import type {ContentDocument} from '../document-types.ts'
import {referencesOf, type FoundReference} from '../references-of.ts'
import type {FieldPath} from '../schema/field-path.ts'
import type {DatasetEntry} from './dataset-index.ts'
import {identitiesOf} from './identities-of.ts'
import {once} from './once.ts'

/**
 * What the index keeps of a parsed document.
 *
 * @param found - what `referencesOf` finds, for who has it already. It is asked for when somebody
 *   reads the references, which most rules never do.
 */
export const entryOf = (
  document: ContentDocument,
  found: () => readonly FoundReference[] = () => referencesOf(document),
): DatasetEntry => {
  const references = once(() => found().map(({path, id}) => ({field: rootOf(path), id})))
  return {
    id: document._id,
    type: document._type,
    get references() {
      return references()
    },
    ...languageOf(document),
    ...titleOf(document),
    ...addressOf(document),
    ...detailsOf(document),
  }
}

const rootOf = ([field]: FieldPath): string => (typeof field === 'string' ? field : '')

type Part = Partial<DatasetEntry>

const languageOf = (document: ContentDocument): Part =>
  'language' in document && typeof document.language === 'string'
    ? {language: document.language}
    : {}

const titleOf = (document: ContentDocument): Part => {
  if (!('title' in document)) return {}
  if (typeof document.title === 'string') return {title: document.title}
  const first = Array.isArray(document.title) ? document.title[0]?.value : undefined
  return first === undefined ? {} : {title: first}
}

const addressOf = (document: ContentDocument): Part =>
  'slug' in document && typeof document.slug === 'string' && Array.isArray(document.formerSlugs)
    ? {slug: document.slug, formerSlugs: document.formerSlugs}
    : {}

const detailsOf = (document: ContentDocument): Part => {
  if (document._type === 'glossaryEntry') {
    return {aliases: document.aliases, definition: document.definition}
  }
  if (document._type === 'source') {
    return {identities: identitiesOf(document).map(({identity}) => identity)}
  }
  if (document._type === 'journey') return {kind: document.kind}
  return document._type === 'journeyStep'
    ? {zone: document.zone, bookingHref: document.booking?.href}
    : {}
}
