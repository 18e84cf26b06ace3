import {InvalidDocumentError} from './errors.ts'
import {isJsonObject} from './json.ts'
import type {JsonObject} from './json.ts'

/**
 * A document as the lake stores and returns it: with every system field set.
 *
 * @public
 */
export interface StoredDocument {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
  readonly _createdAt: string
  readonly _updatedAt: string
  readonly [field: string]: unknown
}

/**
 * A document on its way in: `_id` and `_type` are required, the other system fields are the lake's.
 *
 * @public
 */
export interface DocumentInput {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

const ID_PATTERN = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/

/**
 * Narrows a JSON value to a document that may be stored.
 *
 * @throws {@link InvalidDocumentError} with the rule that it breaks
 */
export function parseDocumentInput(value: unknown): DocumentInput {
  if (!isJsonObject(value)) {
    throw new InvalidDocumentError(
      'A document must be a JSON object.',
      'Write one object with _id and _type per document.',
    )
  }
  const {_id, _type} = value
  if (typeof _id !== 'string' || !isDocumentId(_id)) {
    throw new InvalidDocumentError(
      `${JSON.stringify(_id) ?? 'A missing _id'} is not a document id.`,
      'An id has 1 to 128 of A–Z, a–z, 0–9, "_", "-" and ".", starts with a letter, a digit or "_", and has no two dots together.',
    )
  }
  if (typeof _type !== 'string' || _type === '') {
    throw new InvalidDocumentError(
      `The document "${_id}" has no _type.`,
      'Give it the name of its type in _type.',
    )
  }
  return {...value, _id, _type}
}

/** Whether a string may be the id of a document. */
function isDocumentId(id: string): boolean {
  return ID_PATTERN.test(id) && !id.includes('..') && !id.endsWith('.')
}

/** Puts the system fields first, so that the same content always has the same text. */
export function storedDocument(
  input: DocumentInput,
  system: {rev: string; createdAt: string; updatedAt: string},
): StoredDocument {
  const {_id, _type, _rev, _createdAt, _updatedAt, ...fields} = input
  return {
    _id,
    _type,
    _rev: system.rev,
    _createdAt: system.createdAt,
    _updatedAt: system.updatedAt,
    ...fields,
  }
}

/**
 * Writes a document as the one line of JSON that the store keeps and the export sends.
 *
 * @throws {@link InvalidDocumentError} if it is nested too deeply to be walked safely, or if a
 * field is named `hasOwnProperty`: groq-js calls that method on every object it reads, so that one
 * such field would break every query that meets it
 */
export function documentText(document: StoredDocument): string {
  if (isDeeperThan(document, DEPTH)) {
    throw new InvalidDocumentError(
      `The document "${document._id}" is nested more than ${DEPTH} levels deep.`,
      'Split it into several documents.',
    )
  }
  const text = JSON.stringify(document)
  if (text.includes('"hasOwnProperty":')) {
    throw new InvalidDocumentError(
      `The document "${document._id}" has a field named hasOwnProperty.`,
      'Rename the field: the query engine cannot read objects that have it.',
    )
  }
  return text
}

/** Far beyond any content model, and far within the stack of whoever walks a document. */
const DEPTH = 100

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(member, levels - 1))
}

/** Narrows JSON that this store wrote; anything else means that the store is damaged. */
export function isStoredDocument(value: unknown): value is StoredDocument & JsonObject {
  return (
    isJsonObject(value) &&
    typeof value['_id'] === 'string' &&
    typeof value['_type'] === 'string' &&
    typeof value['_rev'] === 'string' &&
    typeof value['_createdAt'] === 'string' &&
    typeof value['_updatedAt'] === 'string'
  )
}
