import type {DatasetEntry, DatasetIndex, Referrer} from './dataset-index.ts'
import {foldName} from './fold-name.ts'
import {isDraftId, isVersionId, publishedId} from './published-id.ts'

/**
 * Builds the index that dataset rules read, in time linear in documents and references.
 *
 * Entries may come in any order, drafts and published ones mixed. Versions in releases are left out:
 * they are not yet what anybody else's document has to agree with.
 */
export const indexDataset = (stored: Iterable<DatasetEntry>): DatasetIndex => {
  const byId = draftsOverPublished(stored)
  const bySlug = new Groups<DatasetEntry>()
  const byFormerSlug = new Groups<DatasetEntry>()
  const byName = new Groups<DatasetEntry>()
  const byIdentity = new Groups<DatasetEntry>()
  const byTarget = new Groups<Referrer>()
  const byBooking = new Groups<DatasetEntry>()
  for (const entry of byId.values()) {
    const {type, language, slug, formerSlugs = [], references, bookingHref, identities} = entry
    if (slug !== undefined) bySlug.add(placeOf(type, language, slug), entry)
    for (const former of new Set(formerSlugs)) {
      byFormerSlug.add(placeOf(type, language, former), entry)
    }
    for (const name of namesOf(entry)) byName.add(name, entry)
    for (const {field, id} of references) byTarget.add(publishedId(id), {entry, field})
    for (const identity of identities ?? []) byIdentity.add(identity, entry)
    if (bookingHref !== undefined) byBooking.add(bookingHref, entry)
  }
  return {
    size: byId.size,
    entries: () => byId.values(),
    get: (id) => byId.get(publishedId(id)),
    withSlug: (type, language, slug) => bySlug.get(placeOf(type, language, slug)),
    withFormerSlug: (type, language, slug) => byFormerSlug.get(placeOf(type, language, slug)),
    withName: (language, name) => byName.get(placeOf('', language, foldName(name))),
    withIdentity: (identity) => byIdentity.get(identity),
    referrers: (id, field) => {
      const all = byTarget.get(publishedId(id))
      return field === undefined ? all : all.filter((referrer) => referrer.field === field)
    },
    bookedAt: (href) => byBooking.get(href),
  }
}

const draftsOverPublished = (stored: Iterable<DatasetEntry>): Map<string, DatasetEntry> => {
  const drafts = new Map<string, DatasetEntry>()
  const byId = new Map<string, DatasetEntry>()
  for (const entry of stored) {
    if (isVersionId(entry.id)) continue
    const id = publishedId(entry.id)
    if (isDraftId(entry.id)) drafts.set(id, {...entry, id})
    else byId.set(id, entry)
  }
  for (const [id, draft] of drafts) {
    const publishedSlug = byId.get(id)?.slug
    byId.set(id, publishedSlug === undefined ? draft : {...draft, publishedSlug})
  }
  return byId
}

const namesOf = ({type, language, title, aliases = []}: DatasetEntry): ReadonlySet<string> => {
  if (type !== 'glossaryEntry' || language === undefined) return new Set()
  const names = title === undefined ? aliases : [title, ...aliases]
  return new Set(names.map((name) => placeOf('', language, foldName(name))))
}

/** One key of several parts; no part can hold the separator. */
const placeOf = (type: string, language: string | undefined, name: string): string =>
  `${type}\n${language ?? ''}\n${name}`

class Groups<Item> {
  readonly #groups = new Map<string, Item[]>()

  add(key: string, item: Item): void {
    const group = this.#groups.get(key)
    if (group) group.push(item)
    else this.#groups.set(key, [item])
  }

  get(key: string): readonly Item[] {
    return this.#groups.get(key) ?? []
  }
}
