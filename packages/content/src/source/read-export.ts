import {SourceError} from '../errors.ts'
import type {DocumentSource, SourceLine} from './document-source.ts'
import {parseLine, parseLines} from './parse-lines.ts'
import {decodeLine, readByteLines, readLines} from './read-lines.ts'

/** How the request is made; a test hands in its own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Where a lake exports a dataset, and as whom to ask for it. */
export interface ExportRequest {
  /** As a person would name the lake: its address, or the project. */
  readonly lake: string
  readonly url: string
  readonly dataset: string
  readonly token: string | undefined
  readonly fetch: Fetch
}

/**
 * The documents of a dataset in one streamed read of the lake's export, which the embedded and the
 * hosted lake answer alike. A query page by page would read a dataset that changes meanwhile.
 */
export function readExport(request: ExportRequest): DocumentSource {
  const name = `dataset "${request.dataset}" at ${request.lake}`
  return {
    name,
    documents: () => parseLines(name, readLines(readBody(name, request))),
    lines: () => linesOf(name, readBody(name, request)),
  }
}

async function* linesOf(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<SourceLine> {
  for await (const line of readByteLines(chunks)) {
    const {bytes} = line
    yield {
      bytes,
      documents: () => {
        const read = decodeLine(line)
        return read.text.trim() === '' ? [] : [parseLine(name, read)]
      },
      // A part of what came, which nobody writes to any more: asking the lake again would give what
      // is there by then.
      keep: () => () => bytes,
    }
  }
}

async function* readBody(name: string, request: ExportRequest): AsyncGenerator<Uint8Array> {
  const response = await ask(name, request)
  if (!response.ok) {
    await response.body?.cancel()
    throw refusal(name, request, response)
  }
  try {
    const body: AsyncIterable<Uint8Array> | null = response.body
    if (body !== null) yield* body
  } catch (cause) {
    throw new SourceError(
      name,
      `The connection to ${request.lake} broke while dataset "${request.dataset}" was read.`,
      'Read again; nothing was changed.',
      {cause},
    )
  }
}

async function ask(name: string, {lake, url, token, fetch}: ExportRequest): Promise<Response> {
  const authorization = token === undefined ? {} : {authorization: `Bearer ${token}`}
  try {
    return await fetch(url, {headers: {accept: 'application/x-ndjson', ...authorization}})
  } catch (cause) {
    throw new SourceError(
      name,
      `No lake answers at ${lake}.`,
      'Start it, or check its address and the network.',
      {cause},
    )
  }
}

function refusal(name: string, request: ExportRequest, response: Response): SourceError {
  const {lake, dataset, token} = request
  const {status} = response
  if (status === 401 || status === 403) {
    return token === undefined
      ? new SourceError(
          name,
          `The lake at ${lake} does not show ${dataset} to everyone.`,
          'Give a token that may read it.',
        )
      : new SourceError(
          name,
          `The lake at ${lake} does not let this token read ${dataset}.`,
          'Give a token that may read it; this one may have been revoked.',
        )
  }
  if (status === 404) {
    return new SourceError(
      name,
      `The lake at ${lake} has no dataset "${dataset}".`,
      'Check the names of the project and the dataset.',
    )
  }
  return new SourceError(
    name,
    `The lake at ${lake} answered ${status} instead of the documents of ${dataset}.`,
    status >= 500 ? 'Read again later.' : 'Check the address: it may not be a Content Lake.',
  )
}
