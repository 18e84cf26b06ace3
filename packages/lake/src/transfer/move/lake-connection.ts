import {createWriteStream} from 'node:fs'
import {pipeline} from 'node:stream/promises'
import {setTimeout as sleep} from 'node:timers/promises'
import {TransferError} from '../../errors.ts'
import {isJsonObject} from '../../json.ts'
import type {JsonObject} from '../../json.ts'
import {readNdjson} from '../../store/read-ndjson.ts'
import {refusalIn} from './refusal-in.ts'

/**
 * A dataset of a lake that answers over HTTP: an embedded one, or the hosted one.
 *
 * @public
 */
export interface LakePlace {
  /** Such as `http://127.0.0.1:4010` or `https://abc123.api.sanity.io`. */
  readonly address: string
  /** Where images and files are read; the lake itself, unless given. */
  readonly assetAddress?: string
  readonly projectId: string
  readonly dataset: string
  readonly token?: string | undefined
  /** Waits before a request is repeated; a test need not. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

/** One request, which may have to be sent again. */
interface Ask {
  readonly method?: string
  readonly type?: string
  readonly body?: () => Promise<Blob | string>
}

const API = 'v2025-02-19'
/** Busy, or away for a moment: with the pauses between them, about a minute. */
const ATTEMPTS = 8
const LONGEST_PAUSE = 20_000
const PASSING = new Set([429, 500, 502, 503, 504])

/** Asks a lake, patiently: what fails for the moment is asked again. */
export class LakeConnection {
  readonly #place: LakePlace

  constructor(place: LakePlace) {
    this.#place = place
  }

  /** As a person would name it. */
  get name(): string {
    return `dataset "${this.#place.dataset}" at ${this.#place.address}`
  }

  /** All documents that the token may see, as they are at one moment. */
  async *documents(): AsyncGenerator<JsonObject, void, undefined> {
    const response = await this.#ask(this.#api('data/export'), {})
    if (!response.ok) throw await refusalIn(response, this.name)
    const body: AsyncIterable<Uint8Array> | null = response.body
    if (body === null) return
    try {
      for await (const {value} of readNdjson(body)) {
        if (isJsonObject(value) && typeof value['_id'] === 'string') yield value
        // The hosted lake says on the open stream what went wrong half-way.
        else throw new Error(JSON.stringify(value).slice(0, 200))
      }
    } catch (cause) {
      if (cause instanceof TransferError) throw cause
      const message = `The ${this.name} could not be read to its end.`
      throw new TransferError(message, 'Try again; nothing was changed by reading.', {cause})
    }
  }

  /** Does mutations as one transaction; throws what the lake says against it. */
  async mutate(mutations: readonly unknown[]): Promise<void> {
    const response = await this.#ask(this.#api('data/mutate'), {
      method: 'POST',
      type: 'application/json',
      body: () => Promise.resolve(JSON.stringify({mutations})),
    })
    if (!response.ok) throw await refusalIn(response, this.name)
    await response.body?.cancel()
  }

  /** Sends the bytes of an asset, and returns its document. */
  async upload(
    kind: 'image' | 'file',
    {body, type, filename}: {body: () => Promise<Blob>; type: string; filename: string | undefined},
  ): Promise<JsonObject> {
    const search = filename === undefined ? '' : `?filename=${encodeURIComponent(filename)}`
    const url = `${this.#api(kind === 'image' ? 'assets/images' : 'assets/files')}${search}`
    const response = await this.#ask(url, {method: 'POST', type, body})
    if (!response.ok) throw await refusalIn(response, this.name)
    const answer: unknown = await response.json()
    const document = isJsonObject(answer) ? answer['document'] : undefined
    if (isJsonObject(document)) return document
    throw new TransferError(
      `The ${this.name} took an upload and did not say as what.`,
      'Try again.',
    )
  }

  /**
   * Writes the bytes of an asset to a file; says whether there are any.
   *
   * @param path - `images/<name>` or `files/<name>`; never an address that a document names
   */
  async download(path: string, file: string): Promise<boolean> {
    const {address, assetAddress = address, projectId, dataset} = this.#place
    const [folder, name] = path.split('/')
    // What is uploaded must be what was: the lakes show images in other forms than they keep.
    const url = `${assetAddress}/${folder}/${projectId}/${dataset}/${name}?dlRaw=true`
    const response = await this.#ask(url, {})
    if (response.status === 404) return false
    if (!response.ok || response.body === null) throw await refusalIn(response, this.name)
    const body: AsyncIterable<Uint8Array> = response.body
    await pipeline(body, createWriteStream(file, {mode: 0o600}))
    return true
  }

  #api(path: string): string {
    return `${this.#place.address}/${API}/${path}/${encodeURIComponent(this.#place.dataset)}`
  }

  async #ask(url: string, {method = 'GET', type, body}: Ask): Promise<Response> {
    const {token, wait = (ms: number) => sleep(ms)} = this.#place
    const headers = {
      ...(token === undefined ? {} : {authorization: `Bearer ${token}`}),
      ...(type === undefined ? {} : {'content-type': type}),
    }
    for (let attempt = 1; ; attempt += 1) {
      const sent = body === undefined ? {} : {body: await body()}
      // A lake answers itself; a redirect would carry the token to somebody else.
      const asked = fetch(url, {method, headers, ...sent, redirect: 'error'})
      const response = await asked.catch((cause: unknown) => {
        if (attempt < ATTEMPTS) return undefined
        const message = `${this.#place.address} does not answer.`
        throw new TransferError(message, 'Check the network, then do the same again.', {cause})
      })
      if (response !== undefined && (!PASSING.has(response.status) || attempt === ATTEMPTS)) {
        return response
      }
      const after = Number(response?.headers.get('retry-after') ?? Number.NaN) * 1000
      await response?.body?.cancel()
      const pause = Number.isFinite(after) && after > 0 ? after : 250 * 2 ** attempt
      await wait(Math.min(pause, LONGEST_PAUSE))
    }
  }
}
