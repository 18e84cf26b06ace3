import {resolve} from 'node:path'
import {fromHosted, fromLake, type DocumentSource, type FollowedLake} from '@stepzero/content'
import {reachStore} from '@stepzero/lake'
import {hostedDataset} from './environment.ts'
import {UsageError} from './errors.ts'
import {openSource} from './open-source.ts'
import {standardError} from './progress.ts'

/** Documents to read, and the lake to write back to. */
export interface ReachedDataset extends AsyncDisposable {
  readonly source: DocumentSource
  /** Undefined for a file, and where nothing is to be written. */
  readonly writable?: FollowedLake | undefined
}

const isAddress = (from: string): boolean => /^https?:\/\//.test(from)

/** The first of some variables that is set to something. */
const variable = (...names: readonly string[]): string | undefined =>
  names.map((name) => process.env[name]).find((value) => value !== undefined && value !== '')

const needsToken = (where: string, names: string): UsageError =>
  new UsageError(
    `To write what was found into ${where} takes a token.`,
    `Set ${names} to one with the role of an editor, or only look with --dry-run.`,
  )

/**
 * Opens what `--from` names for reading and, unless it is a file or nothing is to be written, for
 * writing.
 *
 * @throws {@link UsageError} if there is no token to write with
 */
export const reachDataset = async (options: {
  readonly from?: string | undefined
  readonly data: string
  readonly dryRun: boolean
}): Promise<ReachedDataset> => {
  const {from, data, dryRun} = options
  if (from !== undefined) {
    const opened = await openSource({from, data, terminal: standardError})
    if (dryRun || !isAddress(from)) return opened
    const token = variable('STEPZERO_TOKEN', 'SANITY_API_WRITE_TOKEN')
    if (opened.followed === undefined || token === undefined) {
      throw needsToken(from, 'STEPZERO_TOKEN')
    }
    return {...opened, writable: {...opened.followed, token}}
  }
  const hosted = hostedDataset(process.env)
  if (hosted !== undefined) {
    const token = variable('SANITY_API_WRITE_TOKEN')
    if (token === undefined && !dryRun) {
      throw needsToken('the hosted dataset', 'SANITY_API_WRITE_TOKEN')
    }
    return {
      source: fromHosted(hosted),
      writable: dryRun ? undefined : {...hosted, ...(token === undefined ? {} : {token})},
      [Symbol.asyncDispose]: () => Promise.resolve(),
    }
  }
  const reached = await reachStore({dataDir: resolve(data)})
  const {address, dataset, token} = reached.place
  return {
    source: fromLake({address, dataset, token}),
    writable: dryRun ? undefined : {address, dataset, token},
    [Symbol.asyncDispose]: () => reached[Symbol.asyncDispose](),
  }
}
