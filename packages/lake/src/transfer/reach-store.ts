import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {checkOptions} from '../check-options.ts'
import {LakeOptionError} from '../errors.ts'
import {ADDRESS_FACT} from '../identity/running-lake.ts'
import type {StorePlace} from '../identity/running-lake.ts'
import {Tokens} from '../identity/tokens.ts'
import {startLake} from '../start-lake.ts'
import {LakeStore} from '../store/lake-store.ts'
import type {LakePlace} from './move/lake-connection.ts'

/**
 * A store that answers over HTTP until it is disposed of.
 *
 * @public
 */
export interface ReachedStore extends AsyncDisposable {
  readonly place: LakePlace
  /** Whether another process answers for it: who listens there is told of what is written. */
  readonly isRunning: boolean
}

/**
 * Reaches a store as an editor: through the lake that runs on it, or one that is started for this.
 * The token for it ends with it.
 *
 * @throws {@link LakeOptionError} if there is no store and none is to be made
 * @public
 */
export async function reachStore(
  {dataDir, dataset = 'production'}: StorePlace,
  {makeNew = false}: {readonly makeNew?: boolean} = {},
): Promise<ReachedStore> {
  checkOptions({dataDir, dataset})
  if (!makeNew && !existsSync(join(dataDir, `${dataset}.sqlite`))) {
    throw new LakeOptionError(
      'dataDir',
      `There is no lake with a dataset "${dataset}" in ${dataDir}.`,
      'Give the data folder of a lake, or start one there first.',
    )
  }
  await using opened = new AsyncDisposableStack()
  const store = new LakeStore(dataDir, dataset)
  opened.defer(() => store.close())
  const tokens = new Tokens(store)
  const token = tokens.create('editor', 'A move of the dataset')
  opened.defer(() => void tokens.revoke(tokens.find(token)?.id ?? ''))
  const running = await runningAt(store.fact(ADDRESS_FACT) ?? '', token)
  const lake = running ?? opened.use(await startLake({dataDir, dataset}))
  const stack = opened.move()
  return {
    place: {address: lake.address, projectId: lake.projectId, dataset, token},
    isRunning: running !== undefined,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

/** A lake that was killed leaves its address behind: only who knows our token is the one. */
async function runningAt(
  address: string,
  token: string,
): Promise<{address: string; projectId: string} | undefined> {
  if (address === '') return undefined
  const url = `${address}/v2025-02-19/projects`
  const asked = fetch(url, {headers: {authorization: `Bearer ${token}`}, redirect: 'error'})
  // Nobody answers there any more: then nobody has to be asked.
  const response = await asked.catch(() => undefined)
  if (response?.ok !== true) return undefined
  const answer: unknown = await response.json()
  const [project]: unknown[] = Array.isArray(answer) ? answer : []
  const id =
    typeof project === 'object' && project !== null && 'id' in project ? project.id : undefined
  return typeof id === 'string' ? {address, projectId: id} : undefined
}
