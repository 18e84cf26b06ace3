import type {IncomingMessage} from 'node:http'
import {isJsonObject} from '../json.ts'
import type {JsonObject} from '../json.ts'
import {dataRefusal, refusal} from './refusal.ts'

/** What the hosted lake takes of a transaction at once. */
const BODY_LIMIT = 4 * 1024 * 1024

/** Reads a request's body as a JSON object. */
export async function readJsonBody(request: IncomingMessage): Promise<JsonObject> {
  const body = await readJson(request)
  if (isJsonObject(body)) return body
  throw dataRefusal(400, 'httpBadRequestError', 'The body must be a JSON object.')
}

/** Reads a request's body as JSON; refuses what is too large before reading it all. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) continue
    length += chunk.byteLength
    if (length > BODY_LIMIT) {
      throw refusal(413, `The request is larger than ${BODY_LIMIT} bytes.`)
    }
    chunks.push(chunk)
  }
  return parse(Buffer.concat(chunks).toString('utf8'))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const description = `The body is not JSON: ${reason}`
    throw dataRefusal(400, 'httpBadRequestError', description, {}, {cause})
  }
}
