import type {StoredDocument} from '../document.ts'
import type {DocumentReader} from '../store/document-reader.ts'
import {flatView} from './flat-view.ts'
import type {Perspective} from './perspective.ts'
import type {Attributes, SelectedDocuments} from './selected-documents.ts'
import {stackView} from './stack-view.ts'

/** Which documents of a view are wanted; a query's filter still has the last word on each. */
export type Selection =
  | {readonly by: 'everything'}
  | {readonly by: 'id'; readonly values: readonly string[]}
  | {readonly by: 'type'; readonly values: readonly string[]}
  /** `slug.current` is one of these, in the document or in another layer of it. */
  | {readonly by: 'slug'; readonly values: readonly string[]}
  /** Some `_ref` in the document, or in another layer of it, is one of these. */
  | {readonly by: 'reference'; readonly values: readonly string[]}
  /** `sanity::versionOf()` one of these ids. */
  | {readonly by: 'version'; readonly values: readonly string[]}
  | LatestSelection

/** The first documents of some types in the order of `_updatedAt`, and then of `_id`. */
export interface LatestSelection {
  readonly by: 'latest'
  readonly values: readonly string[]
  readonly isNewestFirst: boolean
  readonly limit: number
}

/**
 * What somebody may do: anyone reads what is published, a viewer reads everything, an editor also
 * writes, the administrator does all.
 *
 * @public
 */
export type Access = 'anonymous' | 'viewer' | 'editor' | 'administrator'

/** The documents that one query can see, as it sees them. */
export interface DocumentView {
  select(selection: Selection): SelectedDocuments
  /** How many documents of some types there are, or of all. */
  count(types?: readonly string[]): number
  byId(id: string): StoredDocument | undefined
}

/**
 * What a reader shows in a perspective to someone; for one query, as it remembers lookups. Of other
 * attributes than are asked for, the documents may lack some.
 */
export function documentView(
  reader: DocumentReader,
  perspective: Perspective,
  access: Access,
  attributes: Attributes = 'all',
): DocumentView {
  const view = perspectiveView(reader, perspective, access, attributes)
  const found = new Map<string, StoredDocument | undefined>()
  return {
    select: view.select,
    count: view.count,
    byId(id) {
      if (!found.has(id)) found.set(id, first(view.select({by: 'id', values: [id]})))
      return found.get(id)
    },
  }
}

function first(documents: SelectedDocuments): StoredDocument | undefined {
  return documents.length === 0 ? undefined : documents.at(0)
}

function perspectiveView(
  reader: DocumentReader,
  perspective: Perspective,
  access: Access,
  attributes: Attributes,
): Pick<DocumentView, 'select' | 'count'> {
  const publicOnly = access === 'anonymous'
  if (perspective.kind === 'stack') {
    return stackView(reader, publicOnly ? [''] : perspective.layers, publicOnly, attributes)
  }
  return flatView(reader, perspective.kind === 'published' || publicOnly, publicOnly, attributes)
}
