import {entryOf, publishedId, type DatasetEntry, type DatasetIndex} from '@stepzero/content-model'
import {entryReference} from '../link/entry-reference.ts'
import type {Documents} from './documents.ts'
import {bookedAt, identifiedBy, named, onceSlugged, refersTo, slugged, typed} from './facts-of.ts'
import {currentOnly} from './keep-current.ts'

/** The index that rules read, over documents that change: a rule follows exactly what it read. */
export function currentIndex(documents: Documents, ids: () => Iterable<string>): DatasetIndex {
  const {facts} = documents
  const entry = currentOnly.memo((id: string) => {
    const document = documents.any(id)
    return document === undefined
      ? undefined
      : entryOf(document, () => documents.references(document).map(entryReference))
  })
  const entries = (found: Iterable<string>): DatasetEntry[] =>
    [...found].map((id) => entryAt(id, entry))
  const hasAny = currentOnly.memo((type: string) => facts.ids(typed(type)).length > 0)
  const index = {
    get size() {
      return [...ids()].length
    },
    entries: () => entries(ids()),
    get: (id: string) => {
      const published = publishedId(id)
      return entry(published) === undefined ? undefined : entryAt(published, entry)
    },
    hasAny,
    withSlug: (type: string, language: string | undefined, slug: string) =>
      entries(facts.ids(slugged(type, language, slug))),
    withFormerSlug: (type: string, language: string | undefined, slug: string) =>
      entries(facts.ids(onceSlugged(type, language, slug))),
    withName: (language: string, name: string) => entries(facts.ids(named(language, name))),
    referrers: (id: string, field?: string) => {
      const target = publishedId(id)
      return entries(facts.ids(refersTo(target))).flatMap((from) =>
        from.references
          .filter((one) => publishedId(one.id) === target && (field ?? one.field) === one.field)
          .map((one) => ({entry: from, field: one.field})),
      )
    },
    bookedAt: (href: string) => entries(facts.ids(bookedAt(href))),
    withIdentity: (identity: string) => entries(facts.ids(identifiedBy(identity))),
  }
  return index
}

/** An entry that is only looked at when a rule wants more of it than its id. */
const entryAt = (id: string, entry: (id: string) => DatasetEntry | undefined): DatasetEntry =>
  new Proxy<DatasetEntry>(
    {id, type: '', references: []},
    {
      get: (known, field) => (field === 'id' ? id : Reflect.get(entry(id) ?? known, field)),
      has: (known, field) => Reflect.has(entry(id) ?? known, field),
    },
  )
