import {
  isDocumentType,
  isSystemType,
  isVersionId,
  parseDraft,
  publishedId,
  type Draft,
} from '@stepzero/content-model'
import {withoutRecords} from '../load/read-documents.ts'

/** What is stored under one published id. */
interface Stored {
  readonly published?: unknown
  readonly draft?: unknown
}

/**
 * Documents as a lake stores them, each with its draft laid over what is published. Each is parsed
 * once for every time it changes.
 */
export class StoredDrafts {
  readonly #stored = new Map<string, Stored>()
  readonly #parsed = new Map<string, Draft>()
  readonly #unknownTypes = new Map<string, string>()

  /**
   * Takes a document as it is stored now.
   *
   * @returns the id it has, or will have, when it is published; undefined for what is no content
   */
  put(value: unknown): string | undefined {
    const {id, type} = identity(value)
    if (id === undefined || type === undefined || isNoContent(id, type)) return undefined
    const published = publishedId(id)
    const place = id === published ? 'published' : 'draft'
    this.#replace(published, {...this.#stored.get(published), [place]: value})
    return published
  }

  /** Forgets a document, or only its draft, by the id it is stored under. */
  remove(id: string): string | undefined {
    const published = publishedId(id)
    const known = this.#stored.get(published)
    if (known === undefined || isVersionId(id)) return undefined
    const {[id === published ? 'published' : 'draft']: _, ...rest} = known
    this.#replace(published, rest)
    return published
  }

  /** Every document as its draft has it, by published id. */
  parsed(): ReadonlyMap<string, Draft> {
    for (const id of this.#stored.keys()) {
      if (!this.#parsed.has(id) && !this.#unknownTypes.has(id)) this.#parse(id)
    }
    return this.#parsed
  }

  /** How many documents there are of each type that this model does not know. */
  unknownTypes(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    for (const type of this.#unknownTypes.values()) counts.set(type, (counts.get(type) ?? 0) + 1)
    return counts
  }

  #replace(id: string, stored: Stored): void {
    this.#parsed.delete(id)
    this.#unknownTypes.delete(id)
    if (stored.published === undefined && stored.draft === undefined) this.#stored.delete(id)
    else this.#stored.set(id, stored)
  }

  #parse(id: string): void {
    const {draft, published} = this.#stored.get(id) ?? {}
    const value = draft ?? published
    const {type = ''} = identity(value)
    if (typeof value !== 'object' || value === null || !isDocumentType(type)) {
      this.#unknownTypes.set(id, type)
      return
    }
    const {document, gaps} = parseDraft({...value, _id: id})
    this.#parsed.set(id, {document: withoutRecords(document), gaps})
  }
}

/** A draft that was read in the perspective "drafts" carries its own id beside the published one. */
function identity(value: unknown): {id?: string | undefined; type?: string | undefined} {
  if (typeof value !== 'object' || value === null) return {}
  const original = '_originalId' in value ? value._originalId : undefined
  const id = typeof original === 'string' ? original : '_id' in value ? value._id : undefined
  const type = '_type' in value ? value._type : undefined
  return {
    id: typeof id === 'string' ? id : undefined,
    type: typeof type === 'string' ? type : undefined,
  }
}

/** What a lake keeps for itself, and versions of a release, which are nobody's draft. */
const isNoContent = (id: string, type: string): boolean =>
  isVersionId(id) || id.startsWith('_.') || isSystemType(type)
