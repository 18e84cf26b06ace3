import {
  ADDRESSED_TYPES,
  pageAddress,
  publishedId,
  SETTINGS_ID,
  type AddressedType,
  type DatasetEntry,
} from '@stepzero/content-model'
import type {DatasetSnapshot} from '../dataset/dataset-store.ts'
import {dayIn} from '../dataset/site-facts.ts'
import {textOf} from '../fields/field-of.ts'

/** Where readers find a document, or why they find none. */
export type ReadersPage = {readonly address: string} | {readonly reason: string}

const addressed: readonly string[] = ADDRESSED_TYPES

/** Whether documents of a type have a page of their own. */
export const hasPage = (type: string): type is AddressedType => addressed.includes(type)

/** The slug that is published; a draft's may be another one. */
const readersSlug = ({publishedSlug, slug}: DatasetEntry): string | undefined =>
  publishedSlug ?? slug

/** The day from which on a published document is on the site. */
const firstDay = (published: unknown): string | undefined =>
  (textOf(published, 'publishedAt') ?? textOf(published, 'sentAt'))?.slice(0, 10)

/** Where a published document stands on the site, below the site's own address. */
export const readersPage = (
  snapshot: DatasetSnapshot,
  {id, type, published, now}: {id: string; type: string; published: unknown; now: Date},
): ReadersPage => {
  if (publishedId(id) === SETTINGS_ID) return {address: '/'}
  if (!hasPage(type)) return {reason: 'Documents of this kind have no page of their own.'}
  if (published === null || published === undefined) {
    return {reason: 'Readers cannot see this yet: it is not published.'}
  }
  const {dataset, isPublished, languages, timeZone} = snapshot
  const day = type === 'insight' || type === 'newsletterIssue' ? firstDay(published) : undefined
  if (day !== undefined && day > dayIn(timeZone, now))
    return {reason: `Readers see this from ${day} on.`}
  const entry = dataset.get(id)
  const slug = entry && readersSlug(entry)
  const [defaultLanguage = 'en'] = languages
  if (entry === undefined || slug === undefined) return {reason: 'This document has no slug.'}
  const journey = dataset
    .referrers(id, 'steps')
    .find((referrer) => referrer.entry.type === 'journey' && isPublished(referrer.entry.id))
  const address = pageAddress({
    type,
    slug,
    language: entry.language ?? defaultLanguage,
    defaultLanguage,
    journeySlug: journey && readersSlug(journey.entry),
  })
  return address === undefined ? {reason: 'This step belongs to no published journey.'} : {address}
}

/** How far a document without a page is followed to the pages that show it. */
const FAR = 3

/** The documents whose pages show something of a document: its own, or those that refer to it. */
export const pagesShowing = (
  {dataset}: Pick<DatasetSnapshot, 'dataset'>,
  id: string,
  type: string,
): readonly DatasetEntry[] => {
  const own = dataset.get(id)
  if (hasPage(type)) return own === undefined ? [] : [own]
  const pages = new Map<string, DatasetEntry>()
  const seen = new Set([publishedId(id)])
  let near: readonly string[] = [...seen]
  for (let step = 0; step < FAR; step += 1) {
    const next = near.flatMap((one) => dataset.referrers(one).map(({entry}) => entry))
    const fresh = next.filter((entry) => !seen.has(entry.id))
    for (const entry of fresh) {
      seen.add(entry.id)
      if (hasPage(entry.type)) pages.set(entry.id, entry)
    }
    near = fresh.filter((entry) => !hasPage(entry.type)).map((entry) => entry.id)
  }
  return [...pages.values()]
}
