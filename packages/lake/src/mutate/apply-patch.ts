import {Mutation as MutatorMutation} from '@sanity/mutator'
import type {StoredDocument} from '../document.ts'
import {isJsonObject} from '../json.ts'
import type {JsonObject} from '../json.ts'
import type {PatchOperations} from './mutation.ts'
import {invalidMutation} from './mutation-error.ts'

/**
 * What a patch makes of a document, by the library that the Studio uses itself.
 *
 * @throws MutationError if a path or a text patch cannot be read, or an id or type would change
 */
export function applyPatch(
  document: StoredDocument | (JsonObject & {readonly _id: string; readonly _type: string}),
  operations: PatchOperations,
  index: number,
): JsonObject {
  // The mutator changes what it is given, and others share these documents.
  const patch = structuredClone({...operations, id: document._id})
  const patched = run({...structuredClone(document)}, patch, index)
  if (!isJsonObject(patched)) throw invalidMutation(index, 'A patch cannot replace a document')
  for (const name of ['_id', '_type']) {
    if (patched[name] !== document[name]) {
      throw invalidMutation(index, `Cannot modify immutable attribute "${name}"`)
    }
  }
  return patched
}

function run(
  document: JsonObject & {_id: string; _type: string},
  patch: {id: string},
  index: number,
): unknown {
  try {
    return new MutatorMutation({mutations: [{patch}]}).apply(document)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw invalidMutation(index, `The patch cannot be applied: ${reason}`, cause)
  }
}
