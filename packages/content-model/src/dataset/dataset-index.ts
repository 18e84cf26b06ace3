import type {Zone} from '../documents/journey-step.ts'

/** A reference of a document, without its path: the field at the root, and where it leads. */
export interface EntryReference {
  readonly field: string
  readonly id: string
}

/** What rules may know of another document. A few fields, so that a Studio can hold all of them. */
export interface DatasetEntry {
  /** As stored when handed to `indexDataset`; the published one in the index. */
  readonly id: string
  readonly type: string
  /** Absent where languages share the document. */
  readonly language?: string | undefined
  readonly slug?: string | undefined
  readonly formerSlugs?: readonly string[] | undefined
  /** The title, or the first wording of one that has several. */
  readonly title?: string | undefined
  readonly aliases?: readonly string[] | undefined
  readonly references: readonly EntryReference[]
  /** Of a glossary entry: two may explain each other in a circle. */
  readonly definition?: string | undefined
  /** Of a source: what makes it the work it is, as `identitiesOf` writes it. */
  readonly identities?: readonly string[] | undefined
  /** Of a journey: the steps' duties depend on it. */
  readonly kind?: string | undefined
  /** Of a step: results recommend the free zone first. */
  readonly zone?: Zone | undefined
  /** Of a step: the address where a call or a start is booked. */
  readonly bookingHref?: string | undefined
  /** The slug readers know the document by. Set by `indexDataset` where a draft is indexed. */
  readonly publishedSlug?: string | undefined
}

/** A document that points at another, and from which field. */
export interface Referrer {
  readonly entry: DatasetEntry
  readonly field: string
}

/**
 * All documents of a dataset, read-only. A draft stands before its published twin, and both count
 * as one; every id may be given with or without `drafts.`.
 */
export interface DatasetIndex {
  readonly size: number
  readonly entries: () => Iterable<DatasetEntry>
  readonly get: (id: string) => DatasetEntry | undefined
  /** Whether there is any document of a type. */
  readonly hasAny: (type: string) => boolean
  /** Documents of a type and language that have this slug. */
  readonly withSlug: (
    type: string,
    language: string | undefined,
    slug: string,
  ) => readonly DatasetEntry[]
  /** Documents of a type and language that had this slug. */
  readonly withFormerSlug: (
    type: string,
    language: string | undefined,
    slug: string,
  ) => readonly DatasetEntry[]
  /** Glossary entries of a language that have this title or alias, as `foldName` tells names apart. */
  readonly withName: (language: string, name: string) => readonly DatasetEntry[]
  /** Sources that are the same work by their DOI or their address. */
  readonly withIdentity: (identity: string) => readonly DatasetEntry[]
  /** Documents that point at this one, once per reference; `field` keeps those of one field. */
  readonly referrers: (id: string, field?: string) => readonly Referrer[]
  /** Steps that are booked at this address. */
  readonly bookedAt: (href: string) => readonly DatasetEntry[]
}
