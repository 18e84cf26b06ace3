import {closeSync, openSync, readSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {parseDocumentInput} from '../../document.ts'
import {InvalidDocumentError, SeedError} from '../../errors.ts'
import {isJsonObject} from '../../json.ts'
import type {JsonObject} from '../../json.ts'
import {referencesOf} from '../../references-of.ts'
import {fingerprint, isAsset, weakened} from './compare-documents.ts'

/** What is kept in memory of a document that waits to be sent. */
export interface Staged {
  readonly id: string
  readonly isAsset: boolean
  /** Where it stands in its file; undefined where it comes from a lake. */
  readonly line: number | undefined
  readonly fingerprint: string
  /** That of the same document with weak references: sent by half, so to say. */
  readonly weakFingerprint: string
  /** What its strong references name. */
  readonly needs: readonly string[]
  /** Of its JSON. */
  readonly bytes: number
  readonly offset: number
}

/** Documents on their way from one lake to another, on the disk but for their ids. */
export class StagedDocuments implements Disposable {
  readonly #file: number
  readonly #staged = new Map<string, Staged>()
  #end = 0

  constructor(folder: string) {
    this.#file = openSync(join(folder, 'staged'), 'wx+', 0o600)
  }

  /** @throws {@link SeedError} with the line, where it is no document or its id stood before */
  add(value: unknown, line?: number): void {
    const document = parsed(value, line)
    const id = document._id
    if (this.#staged.has(id)) {
      throw new SeedError(`The id "${id}" stands twice.`, 'Give each document its own id.', line)
    }
    const {_rev, _updatedAt, ...fields}: JsonObject = document
    const text = Buffer.from(JSON.stringify(fields))
    writeSync(this.#file, text, 0, text.byteLength, this.#end)
    this.#staged.set(id, {
      id,
      isAsset: isAsset(document),
      line,
      fingerprint: fingerprint(document),
      weakFingerprint: fingerprint(weakened(document)),
      needs: referencesOf(document)
        .filter(({isStrong}) => isStrong)
        .map(({target}) => target),
      bytes: text.byteLength,
      offset: this.#end,
    })
    this.#end += text.byteLength
  }

  get all(): ReadonlyMap<string, Staged> {
    return this.#staged
  }

  /** The document itself, without what a lake sets. */
  read({bytes, offset, id}: Staged): JsonObject {
    const text = Buffer.alloc(bytes)
    readSync(this.#file, text, 0, bytes, offset)
    const document: unknown = JSON.parse(text.toString('utf8'))
    if (isJsonObject(document)) return document
    throw new SeedError(`"${id}" cannot be read again.`, 'Try again.')
  }

  [Symbol.dispose](): void {
    closeSync(this.#file)
  }
}

function parsed(value: unknown, line: number | undefined) {
  try {
    return parseDocumentInput(value)
  } catch (cause) {
    if (!(cause instanceof InvalidDocumentError)) throw cause
    throw new SeedError(cause.message, cause.hint, line, {cause})
  }
}
