import {isJsonObject} from '../json.ts'
import type {JsonObject} from '../json.ts'
import {resultOf} from '../query/query-engine.ts'
import type {QueryEngine} from '../query/query-engine.ts'
import type {LakeStore} from '../store/lake-store.ts'
import type {Mutation} from './mutation.ts'
import {MutationError} from './mutation-error.ts'

/** A mutation of one document; `index` is the place in the request that it came from. */
export type ResolvedMutation = {readonly index: number} & (
  | {
      readonly kind: 'create' | 'createOrReplace' | 'createIfNotExists'
      readonly document: JsonObject
    }
  | {readonly kind: 'delete'; readonly id: string}
  | {
      readonly kind: 'patch'
      readonly id: string
      readonly ifRevisionId: string | undefined
      readonly operations: JsonObject
    }
)

/** How often a query is asked again because documents changed while it ran. */
const ATTEMPTS = 5

/**
 * Puts in the place of each mutation by query one for each document that the query finds, drafts
 * included, as they are before the transaction.
 *
 * Between its last answer and the caller's next step nothing is written: the caller must go on
 * without waiting.
 *
 * @throws MutationError if documents keep changing while the queries run
 */
export async function resolveTargets(
  store: LakeStore,
  engine: QueryEngine,
  mutations: readonly Mutation[],
  signal: AbortSignal,
): Promise<ResolvedMutation[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const {generation} = store
    const resolved: ResolvedMutation[] = []
    for (const [index, mutation] of mutations.entries()) {
      resolved.push(...(await resolve(engine, mutation, index, signal)))
    }
    if (store.generation === generation) return resolved
  }
  const description = 'Documents kept changing while a query of the transaction ran; try again'
  throw new MutationError(503, 0, {type: 'transactionConflictError', description})
}

async function resolve(
  engine: QueryEngine,
  mutation: Mutation,
  index: number,
  signal: AbortSignal,
): Promise<ResolvedMutation[]> {
  if ('document' in mutation) return [{...mutation, index}]
  const {target, ...rest} = mutation
  const ids =
    'id' in target ? [target.id] : await found(engine, target.query, target.params, signal)
  return ids.map((id) => ({...rest, id, index}))
}

async function found(
  engine: QueryEngine,
  query: string,
  params: JsonObject,
  signal: AbortSignal,
): Promise<string[]> {
  const answer = await engine.run({
    query,
    params,
    perspective: {kind: 'raw'},
    access: 'administrator',
    signal,
  })
  const result = resultOf(answer)
  const members: unknown[] = Array.isArray(result) ? result : [result]
  const ids = members.map((one) => (isJsonObject(one) ? one['_id'] : undefined))
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}
