import type {DatasetEntry, DatasetIndex, Referrer} from './dataset-index.ts'
import {foldName} from './fold-name.ts'
import {once} from './once.ts'
import {isDraftId, isVersionId, publishedId} from './published-id.ts'

/**
 * Builds the index that dataset rules read, in time linear in documents and references. What nobody
 * looks up by is never gathered.
 *
 * Entries may come in any order, drafts and published ones mixed. Versions in releases are left out:
 * they are not yet what anybody else's document has to agree with.
 */
export const indexDataset = (stored: Iterable<DatasetEntry>): DatasetIndex => {
  const byId = draftsOverPublished(stored)
  const gathered = <Item>(keysOf: (entry: DatasetEntry) => Iterable<readonly [string, Item]>) => {
    let groups: Groups<Item> | undefined
    return (key: string): readonly Item[] => {
      groups ??= new Groups([...byId.values()], keysOf)
      return groups.get(key)
    }
  }
  const bySlug = gathered((entry) => {
    const {type, language, slug} = entry
    return slug === undefined ? [] : [[placeOf(type, language, slug), entry]]
  })
  const byFormerSlug = gathered((entry) => {
    const {type, language, formerSlugs = []} = entry
    return [...new Set(formerSlugs)].map((former) => [placeOf(type, language, former), entry])
  })
  const names = once(() => new Names(byId.values()))
  const byTarget = gathered((entry): (readonly [string, Referrer])[] =>
    entry.references.map(({field, id}) => [publishedId(id), {entry, field}]),
  )
  const byIdentity = gathered((entry) =>
    (entry.identities ?? []).map((identity) => [identity, entry]),
  )
  const byBooking = gathered((entry) =>
    entry.bookingHref === undefined ? [] : [[entry.bookingHref, entry]],
  )
  const types = once(() => new Set(Array.from(byId.values(), ({type}) => type)))
  return {
    size: byId.size,
    entries: () => byId.values(),
    get: (id) => byId.get(publishedId(id)),
    hasAny: (type) => types().has(type),
    withSlug: (type, language, slug) => bySlug(placeOf(type, language, slug)),
    withFormerSlug: (type, language, slug) => byFormerSlug(placeOf(type, language, slug)),
    withName: (language, name) => names().get(language, foldName(name)),
    withIdentity: (identity) => byIdentity(identity),
    referrers: (id, field) => {
      const all = byTarget(publishedId(id))
      return field === undefined ? all : all.filter((referrer) => referrer.field === field)
    },
    bookedAt: (href) => byBooking(href),
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

/** One key of several parts; no part can hold the separator. */
const placeOf = (type: string, language: string | undefined, name: string): string =>
  `${type}\n${language ?? ''}\n${name}`

class Groups<Item> {
  readonly #groups = new Map<string, Item[]>()

  constructor(
    entries: Iterable<DatasetEntry>,
    keysOf: (entry: DatasetEntry) => Iterable<readonly [string, Item]>,
  ) {
    for (const entry of entries) for (const [key, item] of keysOf(entry)) this.#add(key, item)
  }

  get(key: string): readonly Item[] {
    return this.#groups.get(key) ?? []
  }

  #add(key: string, item: Item): void {
    const group = this.#groups.get(key)
    if (group) group.push(item)
    else this.#groups.set(key, [item])
  }
}

/** Glossary entries by language and folded name: of all there is to look up by, the most. */
class Names {
  readonly #languages = new Map<string, Map<string, DatasetEntry[]>>()

  constructor(entries: Iterable<DatasetEntry>) {
    for (const entry of entries) {
      const {type, language, title, aliases = []} = entry
      if (type !== 'glossaryEntry' || language === undefined) continue
      const known = this.#languages.get(language)
      const names = known ?? new Map<string, DatasetEntry[]>()
      if (known === undefined) this.#languages.set(language, names)
      if (title !== undefined) add(names, title, entry)
      for (const alias of aliases) add(names, alias, entry)
    }
  }

  get(language: string, folded: string): readonly DatasetEntry[] {
    return this.#languages.get(language)?.get(folded) ?? []
  }
}

/** Once, however often an entry gives itself a name. */
const add = (names: Map<string, DatasetEntry[]>, name: string, entry: DatasetEntry): void => {
  const folded = foldName(name)
  const group = names.get(folded)
  if (group === undefined) names.set(folded, [entry])
  else if (group.at(-1) !== entry) group.push(entry)
}
