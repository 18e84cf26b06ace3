import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {
  fromHosted,
  fromLake,
  fromNdjson,
  type DocumentSource,
  type FollowedLake,
} from '@stepzero/content'
import {hostedDataset} from './environment.ts'
import {CliError} from './errors.ts'
import {openEmbeddedLake} from './open-embedded-lake.ts'
import type {Terminal} from './progress.ts'

/** A source of documents, and what was opened for it. */
export interface OpenedSource extends AsyncDisposable {
  readonly source: DocumentSource
  /** The lake to listen to for edits; undefined for a file. */
  readonly followed?: FollowedLake
}

const opened = (
  source: DocumentSource,
  followed?: FollowedLake,
  close?: () => Promise<void>,
): OpenedSource => ({
  source,
  ...(followed === undefined ? {} : {followed}),
  [Symbol.asyncDispose]: async () => {
    await close?.()
  },
})

/** Splits `http://127.0.0.1:4010/production` into a lake's address and its dataset. */
const lakeAt = (address: string) => {
  const url = new URL(address)
  const dataset = url.pathname.replaceAll('/', '')
  const token = process.env['STEPZERO_TOKEN'] ?? process.env['SANITY_API_READ_TOKEN']
  return {
    address: url.origin,
    dataset: dataset === '' ? 'production' : dataset,
    ...(token === undefined ? {} : {token}),
  }
}

/**
 * The documents that `--from` names: an NDJSON file, the address of a lake, or nothing; then the
 * hosted dataset of the environment, else the embedded lake.
 *
 * @throws {@link CliError} if it names nothing that exists
 */
export const openSource = async (options: {
  readonly from?: string | undefined
  readonly data: string
  readonly terminal: Terminal
}): Promise<OpenedSource> => {
  const {from} = options
  if (from !== undefined && /^https?:\/\//.test(from)) {
    if (!URL.canParse(from)) throw new CliError(`${from} is not the address of a lake.`)
    const lake = lakeAt(from)
    return opened(fromLake(lake), lake)
  }
  if (from !== undefined) {
    const path = resolve(from)
    if (!existsSync(path)) {
      throw new CliError(
        `There is no file ${path}.`,
        'Give an NDJSON file, or the address of a lake.',
      )
    }
    return opened(fromNdjson(path))
  }
  const hosted = hostedDataset(process.env)
  if (hosted !== undefined) return opened(fromHosted(hosted), hosted)
  const lake = await openEmbeddedLake({data: options.data, port: 0, terminal: options.terminal})
  const followed = {address: lake.address, dataset: lake.dataset}
  return opened(fromLake(followed), followed, () => lake.close())
}
