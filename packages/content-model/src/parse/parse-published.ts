import {
  documentTypes,
  isDocumentType,
  type ContentDocument,
  type DocumentType,
} from '../document-types.ts'
import {DocumentRefusedError, NotADocumentError, UnknownTypeError} from '../errors.ts'
import {fieldOf, isRecord, toFieldPath, valueAt} from '../schema/field-path.ts'
import {expected} from './expected.ts'
import {found} from './found.ts'
import {problem, problemsOf} from './problem.ts'
import {quickParser} from './quick/quick-parser.ts'
import {REFUSED} from './quick/refused.ts'
import {TOO_DEEP, withoutNulls} from './without-nulls.ts'

/** Why a document was not parsed. */
export type ParseError = NotADocumentError | UnknownTypeError | DocumentRefusedError

/** A parsed document, or why there is none. */
export type ParseOutcome =
  | {readonly success: true; readonly document: ContentDocument}
  | {readonly success: false; readonly error: ParseError}

/**
 * Parses a published document. What passed is trusted: nothing after it checks again.
 *
 * `null` reads as absent, at any depth. Unknown fields survive. A slug becomes its text. Whatever
 * parsing does not change is not copied: the document shares it with the value it was made of.
 *
 * @throws {@link DocumentRefusedError} with every problem of the document
 * @throws {@link UnknownTypeError} for a `_type` this model does not know
 * @throws {@link NotADocumentError} for anything without a `_type`
 * @public
 */
export const parsePublished = (value: unknown): ContentDocument => {
  const outcome = safeParsePublished(value)
  if (!outcome.success) throw outcome.error
  return outcome.document
}

/**
 * The same without throwing.
 *
 * @public
 */
export const safeParsePublished = (value: unknown): ParseOutcome => {
  const type = fieldOf(value, '_type')
  if (!isRecord(value) || typeof type !== 'string') {
    return {success: false, error: new NotADocumentError(found(value))}
  }
  const storedId = fieldOf(value, '_id')
  const id = typeof storedId === 'string' ? storedId : undefined
  if (!isDocumentType(type)) {
    return {success: false, error: new UnknownTypeError(type, id, Object.keys(documentTypes))}
  }
  const quick = parseQuickly(type, value)
  if (quick) return {success: true, document: quick}
  const {value: clean, tooDeep} = withoutNulls(value)
  const quickly = clean === value || tooDeep.length > 0 ? undefined : parseQuickly(type, clean)
  if (quickly) return {success: true, document: quickly}
  // What is refused is refused by zod, which says why.
  const parsed = documentTypes[type].safeParse(clean, {error: expected, reportInput: true})
  if (parsed.success && tooDeep.length === 0) return {success: true, document: parsed.data}
  const problems = [
    ...tooDeep.map((cut) => {
      // The whole path would be a hundred elements long and tell nobody more.
      const path = toFieldPath(value, cut.slice(0, 1))
      return problem(path, valueAt(value, path), TOO_DEEP)
    }),
    ...(parsed.success ? [] : problemsOf(clean, parsed.error.issues)),
  ]
  return {success: false, error: new DocumentRefusedError(type, id ?? 'without id', problems)}
}

const parseQuickly = (type: DocumentType, value: unknown): ContentDocument | undefined => {
  const parsed = quickParser(documentTypes[type])(value, 0)
  return isParsed(parsed) ? parsed : undefined
}

/** What a quick parser did not refuse is a document, as what zod did not refuse is. */
const isParsed = (value: unknown): value is ContentDocument => value !== REFUSED
