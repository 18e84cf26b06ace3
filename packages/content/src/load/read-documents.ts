import {
  DocumentRefusedError,
  isSystemType,
  printPath,
  safeParsePublished,
  UnknownTypeError,
  type ContentDocument,
  type ParseError,
} from '@stepzero/content-model'
import type {Problem} from '../problem.ts'
import type {DocumentSource} from '../source/document-source.ts'

/** What one read of a source gave. */
export interface Reading {
  readonly documents: ReadonlyMap<string, ContentDocument>
  /** What does not parse, or comes twice. */
  readonly problems: readonly Problem[]
  /** Ids of documents that exist and are not usable. */
  readonly refused: ReadonlySet<string>
  /** How many documents there are of each type that this model does not know. */
  readonly unknownTypes: ReadonlyMap<string, number>
}

/** Reads a source to its end and parses every published document on the way. */
export async function readDocuments(source: DocumentSource): Promise<Reading> {
  const documents = new Map<string, ContentDocument>()
  const problems: Problem[] = []
  const refused = new Set<string>()
  const unknownTypes = new Map<string, number>()
  for await (const value of source.documents()) {
    const {id, type} = identity(value)
    if (isNoContent(id, type)) continue
    const outcome = safeParsePublished(value)
    if (outcome.success) {
      if (documents.has(outcome.document._id)) problems.push(twice(outcome.document))
      else documents.set(outcome.document._id, withoutRecords(outcome.document))
    } else if (outcome.error instanceof UnknownTypeError) {
      unknownTypes.set(outcome.error.type, (unknownTypes.get(outcome.error.type) ?? 0) + 1)
    } else {
      problems.push(...parseProblems(outcome.error, id))
      if (id !== undefined) refused.add(id)
    }
  }
  return {documents, problems, refused, unknownTypes}
}

function identity(value: unknown): {id: string | undefined; type: string | undefined} {
  if (typeof value !== 'object' || value === null) return {id: undefined, type: undefined}
  const id = '_id' in value && typeof value._id === 'string' ? value._id : undefined
  const type = '_type' in value && typeof value._type === 'string' ? value._type : undefined
  return {id, type}
}

/** Drafts, versions of a release, and what a lake keeps for itself, are not published content. */
function isNoContent(id: string | undefined, type: string | undefined): boolean {
  if (id !== undefined && /^(?:drafts|versions)\.|^_\./.test(id)) return true
  return type !== undefined && isSystemType(type)
}

/**
 * Without what the lake records about writing: a document that is published again unchanged is the
 * same document, and no page may show when a record was written.
 */
export function withoutRecords(document: ContentDocument): ContentDocument {
  const {_rev, _createdAt, _updatedAt, ...content} = document
  return content
}

const twice = ({_id, _type}: ContentDocument): Problem => ({
  document: _id,
  type: _type,
  message: 'The source holds two documents with this id.',
  remedy: 'Remove one of them from it.',
})

function parseProblems(error: ParseError, id: string | undefined): Problem[] {
  if (!(error instanceof DocumentRefusedError)) {
    const who = id === undefined ? {} : {document: id}
    return [{...who, message: error.message, remedy: error.hint}]
  }
  return error.problems.map(({path, message, remedy}) => ({
    document: error.id,
    type: error.type,
    field: printPath(path),
    message,
    remedy,
  }))
}
