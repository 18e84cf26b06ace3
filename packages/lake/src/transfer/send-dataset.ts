import {parseDocumentInput} from '../document.ts'
import {InvalidDocumentError, SeedError} from '../errors.ts'
import {isJsonObject} from '../json.ts'
import {chunksOf} from '../store/import-documents.ts'
import type {ImportMode} from '../store/import-documents.ts'
import {readNdjson} from '../store/read-ndjson.ts'

/**
 * A lake that runs, and who may write to it.
 *
 * @public
 */
export interface SendTarget {
  /** Such as `http://127.0.0.1:4010`. */
  readonly address: string
  readonly dataset: string
  readonly token: string
}

const MUTATION = {
  create: 'create',
  replace: 'createOrReplace',
  missing: 'createIfNotExists',
} as const satisfies Record<ImportMode, string>

/** What a lake takes in one request; a transaction is one request. */
const TRANSACTION_LIMIT = 4_000_000

/**
 * Sends the documents of an NDJSON file to a lake that runs, as one transaction: who listens is
 * told, and the lake gives each document its revision and times. Returns how many were sent.
 *
 * @throws {@link SeedError} with the number of the line that the lake did not take; nothing has
 * changed then
 * @public
 */
export async function sendDataset(
  target: SendTarget,
  file: string,
  mode: ImportMode,
): Promise<number> {
  const lines: number[] = []
  const mutations: object[] = []
  for await (const {line, value} of readNdjson(chunksOf(file))) {
    mutations.push({[MUTATION[mode]]: documentOf(value, line)})
    lines.push(line)
  }
  const body = JSON.stringify({mutations})
  if (Buffer.byteLength(body) > TRANSACTION_LIMIT) {
    throw new SeedError(
      `${file} is larger than the ${TRANSACTION_LIMIT} bytes of one transaction.`,
      'Import it into the data folder, or in parts.',
    )
  }
  const answer = await post(target, body)
  if (!answer.ok) throw refused(target, answer.status, await answer.text(), lines)
  return lines.length
}

function documentOf(value: unknown, line: number): object {
  try {
    const document = parseDocumentInput(value)
    if (JSON.stringify(document).includes('"_sanityAsset":')) {
      throw new InvalidDocumentError(
        'the document names a file.',
        'Import images and files into the data folder; a running lake gets documents only.',
      )
    }
    const {_rev, ...fields} = document
    return fields
  } catch (cause) {
    if (!(cause instanceof InvalidDocumentError)) throw cause
    throw new SeedError(cause.message, cause.hint, line, {cause})
  }
}

async function post({address, dataset, token}: SendTarget, body: string): Promise<Response> {
  try {
    return await fetch(`${address}/v2025-02-19/data/mutate/${encodeURIComponent(dataset)}`, {
      method: 'POST',
      headers: {'content-type': 'application/json', authorization: `Bearer ${token}`},
      body,
    })
  } catch (cause) {
    throw new SeedError(`${address} does not answer.`, 'Start the lake first.', undefined, {cause})
  }
}

function refused(
  {address}: SendTarget,
  status: number,
  text: string,
  lines: readonly number[],
): SeedError {
  if (status === 401 || status === 403) {
    return new SeedError(`${address} does not let this token write.`, 'Give an editor’s token.')
  }
  const error = errorOf(text)
  const [first]: unknown[] = Array.isArray(error['items']) ? error['items'] : []
  const index = isJsonObject(first) && typeof first['index'] === 'number' ? first['index'] : -1
  const inner = isJsonObject(first) && isJsonObject(first['error']) ? first['error'] : error
  const why = [inner, error].map(({description}) => description).find(isText) ?? `status ${status}`
  return new SeedError(
    `the lake refused the import: ${why}.`,
    'Nothing was stored. Mend the file, or choose another mode.',
    lines[index],
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function errorOf(text: string): {[member: string]: unknown} {
  try {
    const answer: unknown = JSON.parse(text)
    const error = isJsonObject(answer) ? answer['error'] : undefined
    return isJsonObject(error) ? error : isJsonObject(answer) ? answer : {}
  } catch (error) {
    // Whatever stands between us and the lake may answer in its own words.
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
