import {hash} from 'node:crypto'
import {documentTypes, type ContentDocument, type EntryReference} from '@stepzero/content-model'
import type {StoredBacklink, UsesOfPage} from '../link/backlink-index.ts'
import {outlineOf} from '../load/outline.ts'

/** Counts up when what is kept changes its shape. */
const FORMAT = 2

/** What one document leaves for the next load. */
export interface KeptDocument {
  readonly id: string
  /** Hash of the line it was read from. */
  readonly line: string
  /** Whether it is content, of a type the model does not know (which one), or neither. */
  readonly kind: 'content' | 'nothing' | {readonly unknown: string}
  readonly mayShowImages: boolean
  /** Fields that {@link outline} leaves out. */
  readonly left: readonly string[]
  readonly outline: unknown
}

/** The same with what stands in lines of their own, because most of it is never looked at. */
export interface KeptLines {
  /** A {@link KeptDocument} as JSON. */
  readonly document: string
  /** Ids it refers to, each with the field it stands in: ` body:churn related:loss `. */
  readonly references: string
  /** What its page uses, as JSON; empty where it uses nothing. */
  readonly uses: string
}

/** What a load leaves for the next one. */
export interface Kept {
  readonly today: string
  readonly documents: readonly KeptDocument[]
  readonly lines: readonly KeptLines[]
}

interface Header {
  readonly format: number
  readonly key: string
  readonly today: string
  readonly parts: readonly number[]
}

/** The hash a line is known by. */
export const hashLine = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url')

/** Writes down what a load leaves. `key` stands for whatever else it depended on. */
export function writeKept(key: string, today: string, lines: readonly KeptLines[]): Buffer {
  const texts = [
    lines.map(({document}) => document),
    lines.map(({references}) => references),
    lines.map(({uses}) => uses),
  ].map((part) => part.join('\n'))
  const parts = texts.map((text) => Buffer.byteLength(text))
  const header: Header = {format: FORMAT, key, today, parts}
  // Most of a large site's memory at this point: written where it will stand, and not put together.
  const first = `${JSON.stringify(header)}\n`
  const all = Buffer.allocUnsafeSlow(
    parts.reduce((length, part) => length + part, Buffer.byteLength(first)),
  )
  let at = all.write(first)
  for (const text of texts) at += all.write(text, at)
  return all
}

/**
 * Reads what a load left, or says why it is of no use.
 *
 * @param bytes - exactly as they were written: whoever stores them sees to that
 */
export function readKept(bytes: Uint8Array, key: string): Kept | string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = buffer.indexOf(0x0a)
  const header = parseHeader(buffer.toString('utf8', 0, Math.max(end, 0)))
  if (header?.format !== FORMAT) return 'what the last build left is of another version'
  if (header.key !== key) return 'Stepzero, its rules or its settings are others than last time'
  let at = end + 1
  const [documents = [], references = [], uses = []] = header.parts.map((length) => {
    const text = buffer.toString('utf8', at, at + length)
    at += length
    return length === 0 ? [''] : text.split('\n')
  })
  const known = documents.flatMap((line) => readDocument(line) ?? [])
  if (known.length !== documents.length || references.length !== uses.length) {
    return 'what the last build left cannot be read'
  }
  return {
    today: header.today,
    documents: known,
    lines: documents.map((document, index) => ({
      document,
      references: references[index] ?? '',
      uses: uses[index] ?? '',
    })),
  }
}

function parseHeader(text: string): Header | undefined {
  if (!text.startsWith('{')) return undefined
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null) return undefined
  const {format, key, today, parts}: Partial<Record<string, unknown>> = {...value}
  if (typeof format !== 'number' || typeof key !== 'string' || typeof today !== 'string') {
    return undefined
  }
  return {format, key, today, parts: numbersIn(parts)}
}

const numbersIn = (value: unknown): number[] =>
  Array.isArray(value) ? value.flatMap((one: unknown) => (typeof one === 'number' ? one : [])) : []

function readDocument(text: string): KeptDocument | undefined {
  const value: unknown = JSON.parse(text)
  if (!Array.isArray(value)) return undefined
  const [id, line, kind, figures, left, outline]: unknown[] = value
  if (typeof id !== 'string' || typeof line !== 'string' || typeof kind !== 'string') {
    return undefined
  }
  return {
    id,
    line,
    kind: kind === 'content' || kind === 'nothing' ? kind : {unknown: kind.slice(1)},
    mayShowImages: figures === 1,
    left: Array.isArray(left) ? left.map(String) : [],
    outline,
  }
}

/** What a document leaves that the site is made of. */
export function keepContent(
  document: ContentDocument,
  line: string,
  known: {
    readonly mayShowImages: boolean
    readonly references: string
    readonly uses: string
  },
): KeptLines {
  const {left, json} = outlineOf(document)
  const {mayShowImages, references, uses} = known
  const head = JSON.stringify([document._id, line, 'content', mayShowImages ? 1 : 0, left])
  return {document: `${head.slice(0, -1)},${json}]`, references, uses}
}

/** What a document leaves that the site has no use for. */
export const keepOther = (id: string, line: string, kind: {unknown: string} | 'nothing') => ({
  document: JSON.stringify([id, line, kind === 'nothing' ? kind : `=${kind.unknown}`, 0, []]),
  references: '',
  uses: '',
})

/** References as one line, in an order of their own: not every way to find them has the same. */
export function writeReferences(references: readonly EntryReference[]): string {
  if (references.length === 0) return ''
  const written = references.map(({field, id}) => `${field}:${id}`)
  return ` ${written.sort().join(' ')} `
}

/** References as the index of a dataset has them. */
export const readReferences = (line: string): {field: string; id: string}[] =>
  line
    .trim()
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => {
      const at = one.indexOf(':')
      return {field: one.slice(0, at), id: one.slice(at + 1)}
    })

/** Whether a line of references names an id. */
export const refersTo = (line: string, id: string): boolean => line.includes(`:${id} `)

/** What a page uses as one line. */
export const writeUses = (uses: UsesOfPage): string =>
  uses.size === 0
    ? ''
    : JSON.stringify([...uses].map(([target, {kinds, anchors}]) => [target, kinds, anchors]))

/** What a page uses, by what it uses. */
export function readUses(page: string, line: string): ReadonlyMap<string, StoredBacklink> {
  const uses = new Map<string, StoredBacklink>()
  if (line === '') return uses
  const value: unknown = JSON.parse(line)
  for (const one of Array.isArray(value) ? value : []) {
    const [target, kinds, anchors]: unknown[] = Array.isArray(one) ? one : []
    uses.set(String(target), {
      page,
      kinds: (Array.isArray(kinds) ? kinds : []).filter(isUseKind),
      anchors: (Array.isArray(anchors) ? anchors : []).map(String),
    })
  }
  return uses
}

const isUseKind = (value: unknown): value is StoredBacklink['kinds'][number] =>
  typeof value === 'string'

/** Whether a value is a document as it was parsed once: what nobody but this wrote. */
export const isContent = (value: unknown): value is ContentDocument =>
  typeof value === 'object' &&
  value !== null &&
  '_type' in value &&
  typeof value._type === 'string' &&
  Object.hasOwn(documentTypes, value._type)
