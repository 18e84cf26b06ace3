import type {JsonObject} from '../json.ts'

/** What a patch does, as `@sanity/mutator` takes it; its parts are checked before. */
export type PatchOperations = JsonObject

/** Which documents a patch or a deletion is for. */
export type Target = {readonly id: string} | {readonly query: string; readonly params: JsonObject}

/** One mutation, checked; `create` and its kin carry a document that has its id. */
export type Mutation =
  | {
      readonly kind: 'create' | 'createOrReplace' | 'createIfNotExists'
      readonly document: JsonObject
    }
  | {readonly kind: 'delete'; readonly target: Target}
  | {
      readonly kind: 'patch'
      readonly target: Target
      readonly ifRevisionId: string | undefined
      readonly operations: PatchOperations
    }
