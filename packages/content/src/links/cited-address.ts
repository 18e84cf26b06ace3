import {isDraftId, isVersionId, type LinkStatus} from '@stepzero/content-model'

/** What a stored source says about where it is read. Nothing else of it has to be sound. */
export interface CitedAddress {
  readonly id: string
  readonly title: string
  /** Its address, or where its DOI leads; undefined where it has neither. */
  readonly address: string | undefined
  readonly isArchived: boolean
  /** What the last check found. */
  readonly known: Pick<LinkStatus, 'state' | 'checkedAt'> | undefined
}

/** Reads a stored document; undefined for what is no source. */
export function citedAddress(document: unknown): CitedAddress | undefined {
  const id = textOf(document, '_id')
  if (id === undefined || textOf(document, '_type') !== 'source') return undefined
  const doi = textOf(document, 'doi')
  return {
    id,
    title: textOf(document, 'title') ?? id,
    address: textOf(document, 'url') ?? (doi && `https://doi.org/${encodeURI(doi)}`),
    isArchived: textOf(document, 'archiveUrl') !== undefined,
    known: knownOf(fieldOf(document, 'linkStatus')),
  }
}

/** Whether an id is the one under which a document is published. */
export const isPublishedId = (id: string): boolean => !isDraftId(id) && !isVersionId(id)

function knownOf(status: unknown): CitedAddress['known'] {
  const [state, checkedAt] = [textOf(status, 'state'), textOf(status, 'checkedAt')]
  if (checkedAt === undefined) return undefined
  return state === 'fine' || state === 'gone' || state === 'cannotTell'
    ? {state, checkedAt}
    : undefined
}

/** A field of what may be an object. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** A field that holds text, other than none. */
export function textOf(value: unknown, name: string): string | undefined {
  const field = fieldOf(value, name)
  return typeof field === 'string' && field.trim() !== '' ? field.trim() : undefined
}
