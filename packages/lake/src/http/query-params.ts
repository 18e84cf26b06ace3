import type {JsonObject} from '../json.ts'
import {dataRefusal} from './refusal.ts'

/** The parameters of a query in an address: `$name=<JSON>`. */
export function queryParams(search: URLSearchParams): JsonObject {
  const params = new Map<string, unknown>()
  for (const [key, value] of search) {
    if (key.startsWith('$')) params.set(key.slice(1), parseParam(key, value))
  }
  return Object.fromEntries(params)
}

function parseParam(key: string, value: string): unknown {
  try {
    return JSON.parse(value)
  } catch (cause) {
    const description = `Unable to parse value of "${key}": it must be JSON, with strings in double quotes.`
    throw dataRefusal(400, 'httpBadRequestError', description, {}, {cause})
  }
}
