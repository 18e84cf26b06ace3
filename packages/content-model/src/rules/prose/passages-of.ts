import {documentTypes, type ContentDocument} from '../../document-types.ts'
import {callout} from '../../portable-text/callout.ts'
import {figure} from '../../portable-text/figure.ts'
import {table} from '../../portable-text/table.ts'
import {
  simpleBlock,
  textBlock,
  type SimpleBlock,
  type TextBlock,
} from '../../portable-text/text-block.ts'
import type {FieldPath} from '../../schema/field-path.ts'
import type {Schema} from '../../schema/shape.ts'
import {walkTo} from '../../schema/walk.ts'

/** A paragraph or list item that nothing backs: prose in which a claim would stand alone. */
export interface Passage {
  readonly path: FieldPath
  /** Its words, without code. */
  readonly text: string
}

const BLOCKS: ReadonlySet<Schema> = new Set<Schema>([textBlock, simpleBlock])
const AROUND: ReadonlySet<Schema> = new Set<Schema>([table, figure, callout])

const walkToProse = walkTo((schema) => BLOCKS.has(schema) || AROUND.has(schema))

/**
 * The paragraphs and list items of a document that cite nothing. A citation or a claim's figure
 * backs the whole paragraph, in a table or a caption the whole of that. Headings, quotes and
 * examples claim nothing by themselves; nor does how a self-check scores, which is its own rule.
 */
export const passagesOf = (document: ContentDocument): readonly Passage[] => {
  // Several rules ask for the passages of one document, one after the other.
  if (last?.document !== document) last = {document, passages: findPassages(document)}
  return last.passages
}

let last: {readonly document: ContentDocument; readonly passages: readonly Passage[]} | undefined

const findPassages = (document: ContentDocument): Passage[] => {
  const passages: Passage[] = []
  const apart = new Set<Block>()
  walkToProse(documentTypes[document._type], document, (schema, value, trail) => {
    if (AROUND.has(schema)) {
      const blocks = blocksIn(value)
      if (isExample(value) || blocks.some(cites)) for (const block of blocks) apart.add(block)
    } else if (isBlock(value) && value.style === 'normal' && !apart.has(value) && !cites(value)) {
      const path = trail.path()
      if (path[0] !== 'method') passages.push({path, text: wordsOf(value)})
    }
  })
  return passages
}

type Block = TextBlock | SimpleBlock

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

// The document is parsed: what calls itself a block is one.
const isBlock = (value: unknown): value is Block =>
  isObject(value) && '_type' in value && value._type === 'block'

const isExample = (value: unknown): boolean =>
  isObject(value) && 'kind' in value && value.kind === 'example'

const blocksIn = (value: unknown): Block[] => {
  if (isBlock(value)) return [value]
  if (Array.isArray(value)) return value.flatMap(blocksIn)
  return isObject(value) ? Object.values(value).flatMap(blocksIn) : []
}

const cites = ({children}: Block): boolean => children.some(({_type}) => _type !== 'span')

const wordsOf = ({children}: Block): string =>
  children
    .map((child) => (child._type === 'span' && !child.marks.includes('code') ? child.text : ' '))
    .join('')
