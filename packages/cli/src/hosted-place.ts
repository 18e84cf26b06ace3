import type {LakePlace} from '@stepzero/lake'
import {hostedDataset} from './environment.ts'
import {UsageError} from './errors.ts'

/** What a token has to be good for. */
export type Purpose = 'read' | 'write'

const VARIABLES = {
  read: ['SANITY_API_READ_TOKEN', 'SANITY_API_WRITE_TOKEN'],
  write: ['SANITY_API_WRITE_TOKEN'],
} as const satisfies Record<Purpose, readonly string[]>

/**
 * The hosted dataset of the environment, where `pull` reads and `push` writes.
 *
 * @param apiHost - another address than the hosted lake's own, as for a proxy
 * @throws {@link UsageError} if the environment names none, or no token to write with
 */
export const hostedPlace = (
  purpose: Purpose,
  apiHost: string | undefined,
  variables: NodeJS.ProcessEnv = process.env,
): LakePlace => {
  const hosted = hostedDataset(variables)
  if (hosted === undefined) {
    throw new UsageError(
      'The environment names no hosted dataset.',
      'Set SANITY_PROJECT_ID and SANITY_DATASET.',
    )
  }
  const {projectId, dataset} = hosted
  const token = VARIABLES[purpose].map((name) => variables[name]).find((one) => one !== '' && one)
  if (purpose === 'write' && token === undefined) {
    throw new UsageError(
      'To write to the hosted dataset takes a token.',
      'Set SANITY_API_WRITE_TOKEN to one with the role of an editor.',
    )
  }
  if (apiHost !== undefined) return {address: originOf(apiHost), projectId, dataset, token}
  return {
    address: `https://${projectId}.api.sanity.io`,
    assetAddress: 'https://cdn.sanity.io',
    projectId,
    dataset,
    token,
  }
}

/** The token goes there: nobody on the way may read it. */
const originOf = (apiHost: string): string => {
  const url = URL.parse(apiHost)
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(url?.hostname ?? '')
  if (url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isHere))) {
    return url.origin
  }
  throw new UsageError(
    `${apiHost} is not where a hosted lake can be asked.`,
    'Give an address that starts with https://.',
  )
}
