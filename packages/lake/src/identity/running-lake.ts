import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {LakeOptionError} from '../errors.ts'
import {LakeStore} from '../store/lake-store.ts'
import type {Role} from './describe-role.ts'
import {SignInLinks} from './sign-in-links.ts'
import {Tokens} from './tokens.ts'

/** The store's note of where its lake listens. */
export const ADDRESS_FACT = 'address'

/**
 * Which store is meant.
 *
 * @public
 */
export interface StorePlace {
  readonly dataDir: string
  /** `production` unless given. */
  readonly dataset?: string
}

/**
 * Makes a new sign-in link for a lake that another process runs on this store.
 *
 * @throws {@link LakeOptionError} if there is no store, or no lake has said where it listens
 * @public
 */
export function createSignInLink(place: StorePlace): string {
  return withStore(place, (store) => {
    const address = store.fact(ADDRESS_FACT) ?? ''
    if (address !== '') return new SignInLinks(store).create(address)
    const message = `No lake runs on the store in ${place.dataDir}.`
    throw new LakeOptionError('dataDir', message, 'Start it first.')
  })
}

/**
 * Makes a token with a role for a store, whether its lake runs or not, and returns its secret, which
 * cannot be had again.
 *
 * @throws {@link LakeOptionError} if there is no store
 * @public
 */
export function createToken(place: StorePlace, role: Role, label: string): string {
  return withStore(place, (store) => new Tokens(store).create(role, label))
}

function withStore<Result>(
  {dataDir, dataset = 'production'}: StorePlace,
  work: (store: LakeStore) => Result,
): Result {
  if (!existsSync(join(dataDir, `${dataset}.sqlite`))) {
    const message = `There is no store of a dataset "${dataset}" in ${dataDir}.`
    throw new LakeOptionError('dataDir', message, 'Start the lake once, or name its folder.')
  }
  const store = new LakeStore(dataDir, dataset)
  try {
    return work(store)
  } finally {
    store.close()
  }
}
