import {
  documentTypes,
  isDocumentType,
  type ContentDocument,
  type DocumentType,
} from '../document-types.ts'
import {
  fieldOf,
  isRecord,
  printPath,
  toFieldPath,
  valueAt,
  type FieldPath,
} from '../schema/field-path.ts'
import {convert} from './convert.ts'
import {expected, oneOf} from './expected.ts'
import {problem, problemsOf, type Problem} from './problem.ts'
import {repair} from './repair.ts'
import {TOO_DEEP, withoutNulls} from './without-nulls.ts'

/** A document that a page can show, whatever its draft lacks. */
export interface Draft {
  readonly document: ContentDocument
  /** What keeps the draft from being published, in the order of the schema. */
  readonly gaps: readonly Problem[]
}

/**
 * Parses a draft: each missing or wrong field is replaced by a visible placeholder and listed.
 *
 * Never throws. Texts read `[title is missing]`, days {@link MISSING_DAY}, references name
 * {@link MISSING_REFERENCE}, prices are `unstated`, an unknown block is a paragraph that says so. A
 * text that is only too long is kept. Unknown fields survive.
 *
 * @param type - how to read a value whose own `_type` is missing, unknown or another
 * @public
 */
export const parseDraft = (value: unknown, type?: DocumentType): Draft => {
  const {value: clean, tooDeep} = withoutNulls(value)
  const stored = fieldOf(clean, '_type')
  const readAs = type ?? (isDocumentType(stored) ? stored : 'glossaryEntry')
  const schema = documentTypes[readAs]
  const gaps: Problem[] = tooDeep.map((cut) => {
    const path = toFieldPath(value, cut.slice(0, 1))
    return problem(path, valueAt(value, path), TOO_DEEP)
  })
  if (isRecord(clean) && type === undefined && !isDocumentType(stored)) {
    gaps.push(problem(['_type'], stored, `Expected ${oneOf(Object.keys(documentTypes))}.`))
  }
  const id = fieldOf(clean, '_id')
  const typed = isRecord(clean) && type === undefined ? {...clean, _type: readAs} : clean
  const repaired = repair(schema, typed, [], {documentId: typeof id === 'string' ? id : '', gaps})
  const parsed = schema.safeParse(repaired, {error: expected, reportInput: true})
  if (parsed.success) return {document: parsed.data, gaps}
  const refused = problemsOf(repaired, parsed.error.issues).filter(
    ({path}) => !gaps.some((gap) => overlap(gap.path, path)),
  )
  const document = convert(schema, repaired)
  // `repair` gave every field its type; what the schema still refuses are limits and refinements.
  if (!isParsed(document)) throw new TypeError('A repaired draft has lost its type.')
  return {document, gaps: [...gaps, ...refused]}
}

/** Whether one path is the other or leads to it. */
const overlap = (left: FieldPath, right: FieldPath): boolean => {
  const length = Math.min(left.length, right.length)
  return printPath(left.slice(0, length)) === printPath(right.slice(0, length))
}

const isParsed = (value: unknown): value is ContentDocument =>
  isDocumentType(fieldOf(value, '_type'))
