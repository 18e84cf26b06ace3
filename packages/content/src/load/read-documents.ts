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
  const gathering = new Gathering()
  for await (const value of source.documents()) gathering.add(value)
  return gathering.reading()
}

/** The same for documents that are in memory. */
export function readFrom(documents: Iterable<unknown>): Reading {
  const gathering = new Gathering()
  for (const value of documents) gathering.add(value)
  return gathering.reading()
}

/** What a document is that is no content of the site: of which type, if of an unknown one. */
export type OtherKind = 'nothing' | {readonly unknown: string}

type OnOther = (id: string, kind: OtherKind) => void

/** Parses documents one by one, and keeps what came of it. */
export class Gathering {
  readonly #onOther: OnOther
  readonly #documents = new Map<string, ContentDocument>()
  readonly #problems: Problem[] = []
  readonly #refused = new Set<string>()
  readonly #unknownTypes = new Map<string, number>()

  /** @param onOther - hears of each document that is no content of the site */
  constructor(onOther: OnOther = () => {}) {
    this.#onOther = onOther
  }

  /** @param settle - makes of a document that is the first of its id what is kept of it */
  add(
    value: unknown,
    settle: (document: ContentDocument) => ContentDocument = (document) => document,
  ): void {
    const outcome = parseOne(value)
    switch (outcome.kind) {
      case 'content': {
        this.take(outcome.document, settle)
        return
      }
      case 'unknown':
        this.#unknownTypes.set(outcome.type, (this.#unknownTypes.get(outcome.type) ?? 0) + 1)
        this.#onOther(identity(value).id ?? '', {unknown: outcome.type})
        return
      case 'refused':
        this.#problems.push(...outcome.problems)
        if (outcome.id !== undefined) this.#refused.add(outcome.id)
        return
      case 'nothing':
        this.#onOther(identity(value).id ?? '', 'nothing')
        return
    }
  }

  /** The same for a document that was parsed. */
  take(document: ContentDocument, settle: (document: ContentDocument) => ContentDocument): void {
    if (this.#documents.has(document._id)) this.#problems.push(twice(document))
    else this.#documents.set(document._id, settle(document))
  }

  reading(): Reading {
    return {
      documents: this.#documents,
      problems: this.#problems,
      refused: this.#refused,
      unknownTypes: this.#unknownTypes,
    }
  }
}

/** What one stored document is to the site. */
export type ParsedOne =
  | {readonly kind: 'content'; readonly document: ContentDocument}
  /** Of a type that this model does not know. */
  | {readonly kind: 'unknown'; readonly type: string}
  | {readonly kind: 'refused'; readonly id: string | undefined; readonly problems: Problem[]}
  /** A draft, a version, or what a lake keeps for itself. */
  | {readonly kind: 'nothing'}

/** Parses one document as a source gave it. */
export function parseOne(value: unknown): ParsedOne {
  const {id, type} = identity(value)
  if (isNoContent(id, type)) return {kind: 'nothing'}
  const outcome = safeParsePublished(value)
  if (outcome.success) return {kind: 'content', document: withoutRecords(outcome.document)}
  if (outcome.error instanceof UnknownTypeError) return {kind: 'unknown', type: outcome.error.type}
  return {kind: 'refused', id, problems: parseProblems(outcome.error, id)}
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
