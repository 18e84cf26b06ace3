import {parseOne, type ParsedOne} from '../load/read-documents.ts'
import {idOf} from '../load/load-with-last-good.ts'
import type {ReadLine, SourceLine} from '../source/document-source.ts'
import {ASSET_FIELD} from '../source/restore-assets.ts'
import {hashLine, isContent, type Kept, type KeptDocument} from './kept-documents.ts'
import {NotEnoughKept} from './not-enough-kept.ts'

/** A source beside what the last load left of it. */
export interface Compared {
  /** Documents of lines that are still the same, and how to read such a line. */
  readonly same: readonly {readonly at: number; readonly read: ReadLine}[]
  /** What stands in lines that were not there, by id. */
  readonly fresh: ReadonlyMap<string, {readonly line: string; readonly parsed: ParsedOne}>
  /** Places in what was kept of documents whose line is gone. */
  readonly gone: readonly number[]
}

/** When more than a twentieth is another, reading everything anew takes no longer. */
const MOST = 20
/** A few are always few. */
const FEW = 50

/**
 * Reads a source without looking into any line that is still the same.
 *
 * @throws {@link NotEnoughKept} where lines cannot tell what changed
 */
export async function compareLines(
  lines: AsyncIterable<SourceLine>,
  kept: Kept,
): Promise<Compared> {
  const byLine = new Map<string, number[]>()
  for (const [at, {line}] of kept.documents.entries()) {
    const known = byLine.get(line)
    if (known === undefined) byLine.set(line, [at])
    else known.push(at)
  }
  const same: {at: number; read: ReadLine}[] = []
  const fresh = new Map<string, {line: string; parsed: ParsedOne}>()
  for await (const one of lines) {
    if (one.bytes.length === 0) continue
    const line = hashLine(one.bytes)
    const known = byLine.get(line)
    if (known !== undefined) {
      byLine.delete(line)
      const read = one.keep()
      for (const at of known) same.push({at, read})
      continue
    }
    if (fresh.size > Math.max(FEW, kept.documents.length / MOST))
      throw new NotEnoughKept('most is new')
    readFresh(one, line, fresh)
  }
  const gone = [...byLine.values()].flat()
  for (const {at} of same) {
    const twice = fresh.has(kept.documents[at]?.id ?? '')
    if (twice) throw new NotEnoughKept('an id stands there twice')
  }
  for (const at of gone) refuseAsset(kept.documents[at])
  return {same, fresh, gone}
}

function readFresh(
  one: SourceLine,
  line: string,
  fresh: Map<string, {line: string; parsed: ParsedOne}>,
): void {
  for (const document of one.documents()) {
    const id = idOf(document)
    // Also where a line was there twice: the second time it is not known any more.
    if (id === undefined || fresh.has(id))
      throw new NotEnoughKept('an id is missing or is there twice')
    const parsed = parseOne(document)
    if (parsed.kind === 'refused') throw new NotEnoughKept('a document is not sound')
    if (parsed.kind === 'content' && parsed.document._type === 'sanity.imageAsset') {
      throw new NotEnoughKept('an image is new')
    }
    fresh.set(id, {line, parsed})
  }
  if (Buffer.from(one.bytes.buffer, one.bytes.byteOffset, one.bytes.length).includes(ASSET_FIELD)) {
    throw new NotEnoughKept('images come with the document')
  }
}

function refuseAsset(document: KeptDocument | undefined): void {
  const {outline} = document ?? {}
  if (isContent(outline) && outline._type === 'sanity.imageAsset') {
    throw new NotEnoughKept('an image is gone')
  }
}
