import {isJsonObject} from '../json.ts'
import type {JsonObject} from '../json.ts'
import {newDocumentId} from './new-document-id.ts'
import type {Mutation, Target} from './mutation.ts'
import {invalidMutation} from './mutation-error.ts'

/** Checks the mutations of a request. @throws MutationError naming the first that is none */
export function parseMutations(value: unknown): Mutation[] {
  const list = isJsonObject(value) ? [value] : value
  if (!Array.isArray(list)) throw invalidMutation(0, '"mutations" must be an array')
  return list.map((one: unknown, index) => parseMutation(one, index))
}

function parseMutation(value: unknown, index: number): Mutation {
  const entries = isJsonObject(value) ? Object.entries(value) : []
  const [entry] = entries
  if (entry === undefined || entries.length !== 1) {
    throw invalidMutation(index, 'A mutation must be an object with one operation')
  }
  const [kind, body] = entry
  if (!isJsonObject(body)) throw invalidMutation(index, `"${kind}" must be an object`)
  if (kind === 'create' || kind === 'createOrReplace' || kind === 'createIfNotExists') {
    return {kind, document: withId(kind, body, index)}
  }
  if (kind === 'delete') return {kind, target: targetOf(body, index)}
  if (kind === 'patch') return patchOf(body, index)
  throw invalidMutation(index, `Unknown mutation "${kind}"`)
}

/** An id that is missing, or ends in the dot of its path, is completed by a new one. */
function withId(kind: string, document: JsonObject, index: number): JsonObject {
  const {_id = ''} = document
  if (typeof _id !== 'string') throw invalidMutation(index, '"_id" must be a string')
  if (_id !== '' && !_id.endsWith('.')) return document
  if (kind !== 'create') throw invalidMutation(index, `"${kind}" requires an "_id"`)
  return {...document, _id: `${_id}${newDocumentId()}`}
}

function targetOf(body: JsonObject, index: number): Target {
  const {id, query, params = {}} = body
  if (typeof id === 'string' && id !== '') return {id}
  if (typeof query === 'string' && isJsonObject(params)) return {query, params}
  throw invalidMutation(index, 'Either "id" or "query" is required')
}

const PATCH_FIELDS = new Set(['id', 'query', 'params', 'ifRevisionID'])

function patchOf(body: JsonObject, index: number): Mutation {
  const {ifRevisionID} = body
  if (ifRevisionID !== undefined && typeof ifRevisionID !== 'string') {
    throw invalidMutation(index, '"ifRevisionID" must be a string')
  }
  return {
    kind: 'patch',
    target: targetOf(body, index),
    ifRevisionId: ifRevisionID,
    operations: parsePatchOperations(body, index, PATCH_FIELDS),
  }
}

/** The operations of a patch, with whatever else is allowed beside them left out. */
export function parsePatchOperations(
  body: JsonObject,
  index: number,
  others: ReadonlySet<string> = new Set(),
): JsonObject {
  const operations = Object.entries(body).filter(([name]) => !others.has(name))
  for (const [name, value] of operations) checkOperation(name, value, index)
  return Object.fromEntries(operations)
}

function checkOperation(name: string, value: unknown, index: number): void {
  const isOfPaths = ['set', 'setIfMissing', 'diffMatchPatch', 'inc', 'dec'].includes(name)
  if (!isOfPaths && name !== 'unset' && name !== 'insert') {
    throw invalidMutation(index, `Unknown patch operation "${name}"`)
  }
  if (name === 'unset') {
    if (!Array.isArray(value)) throw invalidMutation(index, '"unset" must be an array of paths')
    for (const path of value) checkPath(path, index)
    return
  }
  if (!isJsonObject(value)) throw invalidMutation(index, `"${name}" must be an object`)
  if (name === 'insert') return checkInsert(value, index)
  const kind = name === 'diffMatchPatch' ? 'string' : 'number'
  const isTyped = name === 'diffMatchPatch' || name === 'inc' || name === 'dec'
  for (const [path, operand] of Object.entries(value)) {
    checkPath(path, index)
    if (isTyped && typeof operand !== kind) {
      throw invalidMutation(index, `"${name}" of "${path}" must be a ${kind}`)
    }
  }
}

function checkInsert(value: JsonObject, index: number): void {
  const positions = ['before', 'after', 'replace'].filter((name) => name in value)
  const [position = ''] = positions
  if (positions.length !== 1) {
    throw invalidMutation(index, '"insert" needs a path in one of "before", "after" and "replace"')
  }
  checkPath(value[position], index)
  if (!Array.isArray(value['items'])) {
    throw invalidMutation(index, '"insert" needs an array of "items"')
  }
}

/** The mutator's own parser takes an open bracket for a closed one, and does something else then. */
function checkPath(path: unknown, index: number): void {
  if (typeof path !== 'string') throw invalidMutation(index, 'A path must be a string')
  const bare = path.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '')
  let depth = 0
  for (const letter of bare) {
    if (letter === '[') depth += 1
    if (letter === ']') depth -= 1
    if (depth < 0) break
  }
  if (path === '' || depth !== 0) throw invalidMutation(index, `"${path}" is not a path`)
}
