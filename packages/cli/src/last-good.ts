import {createWriteStream, existsSync, openSync, writeSync, closeSync} from 'node:fs'
import {mkdir, open, rename} from 'node:fs/promises'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import type {RawDocuments} from '@stepzero/content'
import {z} from 'zod'
import {CliError} from './errors.ts'

const FILE = 'last-good.ndjson'
const line = z.looseObject({
  _id: z.string(),
  /** In place of a document that is on the site no more. */
  _gone: z.literal(true).optional(),
})

/** Lines of documents that later lines replace, for each that counts, before all are written anew. */
const WORN = 2

/**
 * The documents as they last were sound, kept from one start to the next, for the case that one is
 * broken by then. A file that grows line by line: the last line of a document counts, so that an edit
 * writes its own document and no other.
 */
export class LastGood {
  readonly #path: string
  readonly #lines: number
  /** As they were when this was opened; none where there never was a start. */
  readonly documents: RawDocuments

  private constructor(path: string, documents: RawDocuments, lines: number) {
    this.#path = path
    this.documents = documents
    this.#lines = lines
  }

  /**
   * Reads what an earlier start kept. A last line that was cut off is as if it never was written.
   *
   * @throws {@link CliError} if the file is damaged in any other way
   */
  static async open(dataDir: string): Promise<LastGood> {
    await mkdir(dataDir, {recursive: true})
    const path = join(dataDir, FILE)
    const documents = new Map<string, unknown>()
    if (!existsSync(path)) return new LastGood(path, documents, 0)
    const file = await open(path)
    let lines = 0
    let broken: unknown
    for await (const text of file.readLines()) {
      if (broken !== undefined) throw damaged(path, broken)
      lines += 1
      try {
        const document = line.parse(JSON.parse(text))
        if (document._gone === true) documents.delete(document._id)
        else documents.set(document._id, document)
      } catch (error) {
        broken = error
      }
    }
    const worn = broken !== undefined || lines > WORN * documents.size + 100
    return new LastGood(path, documents, worn ? Infinity : lines)
  }

  /** Keeps every document of a site; writes what is another than it was. */
  async keepAll(good: RawDocuments): Promise<void> {
    if (this.#lines === Infinity || this.#lines === 0) return this.#writeAnew(good)
    const changes = new Map<string, unknown>()
    for (const [id, document] of good) {
      const before = revisionOf(this.documents.get(id))
      if (before === undefined || before !== revisionOf(document)) changes.set(id, document)
    }
    for (const id of this.documents.keys()) if (!good.has(id)) changes.set(id, undefined)
    this.keep(changes)
  }

  /** Keeps documents as they are sound now; undefined for what is on the site no more. */
  keep(changes: RawDocuments): void {
    if (changes.size === 0) return
    // What is not published any more may be in it: it is for its owner alone.
    const file = openSync(this.#path, 'a', 0o600)
    try {
      for (const one of linesOf(changes)) writeSync(file, one)
    } finally {
      closeSync(file)
    }
  }

  async #writeAnew(documents: RawDocuments): Promise<void> {
    const next = `${this.#path}.next`
    await pipeline(Readable.from(linesOf(documents)), createWriteStream(next, {mode: 0o600}))
    await rename(next, this.#path)
  }
}

function* linesOf(documents: RawDocuments): Generator<string> {
  for (const [id, document] of documents) {
    yield `${JSON.stringify(document === undefined ? {_id: id, _gone: true} : document)}\n`
  }
}

/** The revision of a stored document; undefined where a source gives none. */
export const revisionOf = (document: unknown): string | undefined =>
  typeof document === 'object' &&
  document !== null &&
  '_rev' in document &&
  typeof document._rev === 'string'
    ? document._rev
    : undefined

const damaged = (path: string, cause: unknown): CliError =>
  new CliError(
    `${path} cannot be read.`,
    'Delete it; documents that are broken now will then be left out instead of kept as they were.',
    {cause},
  )
