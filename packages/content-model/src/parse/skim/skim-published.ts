import {DOCUMENT_TYPES, documentTypes, type DocumentType} from '../../document-types.ts'
import {keysAreUnique} from '../../rules/keys-are-unique.ts'
import type {Rule} from '../../rules/rule.ts'
import {wordingStandsOnce} from '../../rules/wording-stands-once.ts'
import {shapeOf, type Schema} from '../../schema/shape.ts'
import {bytesOf, CLOSE_OBJECT, COLON, COMMA, OPEN_LIST, OPEN_OBJECT} from './byte-reader.ts'
import {skimmer} from './schema-skimmer.ts'
import type {Skimmer} from './skimmer.ts'
import {TextReader, type SkimmedReference} from './text-reader.ts'

/** A stored document of which some fields were looked through and not read. */
export interface Skimmed {
  /** The document as JSON, with an empty list in the place of each of these fields. */
  readonly json: string
  /** The fields, each a list that is not empty, in the order they are stored in. */
  readonly fields: readonly SkimmedField[]
  /** Whether parsing leaves these fields as they are stored. */
  readonly isAsStored: boolean
}

/** A field that was looked through. */
export interface SkimmedField {
  readonly name: string
  /** Every reference in it, in the order they are stored in. */
  readonly references: readonly SkimmedReference[]
}

/**
 * Rules that object to nothing in a field that was looked through. All others have to be asked.
 *
 * @public
 */
export const SKIMMED_RULES: ReadonlySet<Rule> = new Set([keysAreUnique, wordingStandsOnce])

interface Field {
  readonly name: string
  readonly bytes: Uint8Array
  readonly skim: Skimmer
}

/**
 * Makes a function that looks through the given fields of stored documents, as the JSON of one line,
 * without making anything of them: it takes half the time of parsing, and leaves nothing to be cleared
 * away. They are certain to be accepted by {@link parsePublished}; what else there is has to be parsed.
 *
 * Gives nothing wherever that is not certain: then the whole document has to be parsed, which also
 * says what is wrong.
 *
 * @public
 */
export const skimmerOfPublished = (
  types: readonly DocumentType[],
  names: readonly string[],
): ((line: Uint8Array) => Skimmed | undefined) => {
  const known = DOCUMENT_TYPES.map((type) => {
    const shape = shapeOf(documentTypes[type])
    const fields = shape.kind === 'object' && types.includes(type) ? shape.fields : NO_FIELDS
    return {
      type: bytesOf(type),
      fields: names.flatMap((name): Field[] => {
        const schema = fields.get(name)
        return schema === undefined ? [] : [{name, bytes: bytesOf(name), skim: skimmer(schema)}]
      }),
    }
  })
  const reader = new TextReader()
  return (line) => {
    reader.open(line)
    return skim(reader, known)
  }
}

const NO_FIELDS: ReadonlyMap<string, Schema> = new Map()
const TYPE = bytesOf('_type')

interface KnownType {
  readonly type: Uint8Array
  readonly fields: readonly Field[]
}

function skim(reader: TextReader, types: readonly KnownType[]): Skimmed | undefined {
  let wanted: readonly Field[] | undefined
  const found: SkimmedField[] = []
  let json = ''
  let from = 0
  if (!reader.take(OPEN_OBJECT)) return undefined
  for (;;) {
    if (!reader.string() || !reader.isPlain) return undefined
    const isType = reader.isText(TYPE)
    const field = wanted?.find(({bytes}) => reader.isText(bytes))
    if (!reader.take(COLON)) return undefined
    // Of two fields of one name JSON knows the last.
    if (field !== undefined && found.some(({name}) => name === field.name)) return undefined
    if (field !== undefined && reader.next() === OPEN_LIST) {
      const start = reader.at
      reader.references = []
      if (!field.skim(reader, 1)) return undefined
      if (reader.at - start > EMPTY.length) {
        json += reader.textBetween(from, start) + EMPTY
        from = reader.at
        found.push({name: field.name, references: reader.references})
      }
    } else if (!reader.value()) return undefined
    else if (isType) {
      if (wanted !== undefined || !reader.isPlain) return undefined
      wanted = types.find(({type}) => reader.isText(type))?.fields
      // What stands before the type may be one of the fields; it is read like all others.
      if (wanted === undefined || wanted.length === 0) return undefined
    }
    if (reader.take(COMMA)) continue
    if (!reader.take(CLOSE_OBJECT)) return undefined
    break
  }
  if (!reader.isDone() || found.length === 0) return undefined
  json += reader.textBetween(from, reader.at)
  return {json, fields: found, isAsStored: reader.isAsStored}
}

const EMPTY = '[]'
