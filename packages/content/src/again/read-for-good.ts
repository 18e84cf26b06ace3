import type {ContentDocument, Rule} from '@stepzero/content-model'
import {bindingRules} from '../check/check-rules.ts'
import {SourceError} from '../errors.ts'
import {firstLooks, type FirstLook} from '../load/first-look.ts'
import {idOf} from '../load/load-with-last-good.ts'
import {fromOutline, textsIn} from '../load/outline.ts'
import {isSameIn, skimLine} from '../load/skim-line.ts'
import {Gathering, parseOne, type OtherKind, type Reading} from '../load/read-documents.ts'
import type {DocumentSource, ReadLine, SourceLine} from '../source/document-source.ts'
import {isRestored} from '../source/restore-assets.ts'
import {hashLine} from './kept-documents.ts'

/** What was read of a source, the text of its documents left where it is. */
export interface ReadForGood {
  readonly reading: Reading
  /** What documents told while their text was at hand, by id; empty where a source has no lines. */
  readonly looks: ReadonlyMap<string, FirstLook>
  /** What is no content of the site. */
  readonly others: readonly {readonly id: string; readonly kind: OtherKind}[]
  /** The hash of the line that a document came from. */
  lineOf(id: string): string
  /** Says who hears of every text that is read again. */
  onText(hear: (document: ContentDocument) => void): void
}

/** Reads a source, and keeps of each document what others than its own page read of it. */
export async function readForGood(
  source: DocumentSource,
  rules: readonly Rule[],
): Promise<ReadForGood> {
  const lines = new Map<string, string>()
  const looks = new Map<string, FirstLook>()
  const others: {id: string; kind: OtherKind}[] = []
  let hear: ((document: ContentDocument) => void) | undefined
  const onRead = (document: ContentDocument): void => hear?.(document)
  const lookAt = firstLooks(bindingRules(rules, 'error', 'document'))
  const gathering = new Gathering((id, kind) => others.push({id, kind}))

  const take = (line: SourceLine): void => {
    const hash = hashLine(line.bytes)
    const skimmed = skimLine(line.bytes)
    if (skimmed !== undefined) {
      lines.set(skimmed.document._id, hash)
      gathering.take(skimmed.document, (document) => {
        const parse = skimmed.isAsStored ? asItIs : parseContent
        const read = readerOf(source, line.keep(), parse)
        const whole = fromOutline(document, {left: skimmed.left, onRead, read})
        looks.set(document._id, lookAt(document, {whole, fields: skimmed.fields}))
        return whole
      })
      return
    }
    const documents = line.documents()
    for (const stored of documents) {
      const id = idOf(stored)
      if (id !== undefined) lines.set(id, hash)
      gathering.add(stored, (document) => {
        looks.set(document._id, lookAt(document))
        const left = textsIn(document)
        if (left.length === 0 || documents.length > 1 || isRestored(stored)) return document
        const parse = isSameIn(stored, document, left) ? asItIs : parseContent
        const read = readerOf(source, line.keep(), parse)
        return fromOutline(document, {left, onRead, read})
      })
    }
  }
  if (source.lines === undefined) {
    for await (const document of source.documents()) gathering.add(document)
  } else {
    for await (const line of source.lines()) if (line.bytes.length > 0) take(line)
  }
  return {
    reading: gathering.reading(),
    looks,
    others,
    lineOf: (id) => lines.get(id) ?? '',
    onText: (who) => {
      hear = who
    },
  }
}

const asItIs = (stored: unknown): object | undefined =>
  typeof stored === 'object' && stored !== null ? stored : undefined

const parseContent = (stored: unknown): object | undefined => {
  const parsed = parseOne(stored)
  return parsed.kind === 'content' ? parsed.document : undefined
}

const decoder = new TextDecoder()

/** A function of its own, so that it holds on to nothing that was read. */
const readerOf =
  (
    {name}: DocumentSource,
    read: ReadLine,
    parse: (stored: unknown) => object | undefined,
  ): (() => object) =>
  () => {
    const bytes = read()
    const whole = bytes && parse(JSON.parse(decoder.decode(bytes)))
    if (whole !== undefined) return whole
    throw new SourceError(name, `${name} was changed while it was read.`, 'Build again.')
  }
