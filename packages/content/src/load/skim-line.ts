import {
  skimmerOfPublished,
  type ContentDocument,
  type DocumentType,
  type SkimmedField,
} from '@stepzero/content-model'
import {ASSET_FIELD} from '../source/restore-assets.ts'
import {textsIn} from './outline.ts'
import {parseOne} from './read-documents.ts'

/** The document of a line whose long texts were looked through and not read. */
export interface SkimmedLine {
  /** With an empty list in the place of each text that was looked through. */
  readonly document: ContentDocument
  /** What was looked through. */
  readonly fields: readonly SkimmedField[]
  /** All fields that an outline of the document leaves out. */
  readonly left: readonly string[]
  /** Whether parsing leaves those as they are stored. */
  readonly isAsStored: boolean
}

/** Whose texts all stand in the reading order of their page. */
const TYPES: readonly DocumentType[] = [
  'glossaryEntry',
  'insight',
  'newsletterIssue',
  'journey',
  'journeyStep',
]
const skim = skimmerOfPublished(TYPES, ['body', 'faq'])

/**
 * Reads a line that holds one sound document, but for its long texts; nothing where there is any doubt,
 * so that the whole line has to be read.
 */
export function skimLine(line: Uint8Array): SkimmedLine | undefined {
  const skimmed = skim(line)
  // What comes with images is put together from several parts.
  if (skimmed === undefined || skimmed.json.includes(ASSET_FIELD)) return undefined
  const stored: unknown = JSON.parse(skimmed.json)
  const parsed = parseOne(stored)
  if (parsed.kind !== 'content') return undefined
  const {document} = parsed
  const {fields} = skimmed
  const short = textsIn(document)
  return {
    document,
    fields,
    left: [...short, ...fields.map(({name}) => name)],
    isAsStored: skimmed.isAsStored && isSameIn(stored, document, short),
  }
}

/** Whether parsing left fields as they are stored, which it mostly does with text. */
export const isSameIn = (
  stored: unknown,
  document: ContentDocument,
  fields: readonly string[],
): boolean =>
  typeof stored === 'object' &&
  stored !== null &&
  fields.every((name) => Reflect.get(stored, name) === Reflect.get(document, name))
