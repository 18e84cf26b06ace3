import type {DatasetEntry, DatasetIndex} from '../dataset/dataset-index.ts'
import {publishedId} from '../dataset/published-id.ts'
import type {AddressedType} from '../addressed-types.ts'

/** Of a document, what decides in which place its slug must be unique. */
export interface Addressed {
  readonly _id: string
  readonly _type: AddressedType
  readonly language?: unknown
}

/** Other documents that have this slug in the same place: type and language, for a step its journey. */
export const othersWithSlug = (
  document: Addressed,
  slug: string,
  dataset: DatasetIndex,
): readonly DatasetEntry[] =>
  document._type === 'journeyStep'
    ? otherSteps(document._id, dataset).filter((step) => step.slug === slug)
    : others(document, dataset.withSlug(document._type, languageOf(document), slug))

/** Other documents that had this slug in the same place. */
export const othersWithFormerSlug = (
  document: Addressed,
  slug: string,
  dataset: DatasetIndex,
): readonly DatasetEntry[] =>
  document._type === 'journeyStep'
    ? otherSteps(document._id, dataset).filter(({formerSlugs}) => formerSlugs?.includes(slug))
    : others(document, dataset.withFormerSlug(document._type, languageOf(document), slug))

const languageOf = ({language}: Addressed): string | undefined =>
  typeof language === 'string' ? language : undefined

const others = ({_id}: Addressed, entries: readonly DatasetEntry[]): readonly DatasetEntry[] =>
  entries.filter(({id}) => id !== publishedId(_id))

const otherSteps = (id: string, dataset: DatasetIndex): DatasetEntry[] => {
  const siblings = dataset
    .referrers(id, 'steps')
    .flatMap(({entry}) => entry.references)
    .filter(({field}) => field === 'steps')
    .map((reference) => publishedId(reference.id))
  return [...new Set(siblings)]
    .filter((sibling) => sibling !== publishedId(id))
    .flatMap((sibling) => dataset.get(sibling) ?? [])
}

/** A document as a message names it: by title, else by id. */
export const nameOf = ({title, id}: DatasetEntry): string => `"${title ?? id}"`

/** Documents as a message names them: all of a few, the first of many. */
export const nameAll = (entries: readonly DatasetEntry[]): string => {
  const named = entries.slice(0, NAMED).map(nameOf)
  const more = entries.length - named.length
  const parts = more > 0 ? [...named, `${more} more`] : named
  const last = parts.at(-1) ?? ''
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last
}

const NAMED = 3
