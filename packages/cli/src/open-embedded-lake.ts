import {resolve} from 'node:path'
import {startLake, type Lake, type SiteDesk} from '@stepzero/lake'
import {EXAMPLE_DATASET} from './places.ts'
import type {Terminal} from './progress.ts'

/** Which embedded lake to open, and where. */
export interface EmbeddedLakeOptions {
  readonly data: string
  readonly port: number
  readonly dataset?: string | undefined
  /** A file for a lake that is still empty; `none` leaves it empty; the example unless given. */
  readonly seed?: string | undefined
  readonly token?: string | undefined
  /** The folder of the Studio to serve beside the lake; it may come into being later. */
  readonly studioDir?: string | undefined
  /** What editors are told about the site that is made of the lake. */
  readonly site?: SiteDesk | undefined
  readonly terminal: Terminal
}

/**
 * Opens the embedded lake of a data folder, and seeds it if it is new.
 *
 * Without a token in the flags or in `STEPZERO_TOKEN` nobody can see drafts; published documents
 * need none.
 */
export const openEmbeddedLake = async (options: EmbeddedLakeOptions): Promise<Lake> => {
  const token = options.token ?? process.env['STEPZERO_TOKEN']
  const seed = options.seed ?? EXAMPLE_DATASET
  const lake = await startLake({
    dataDir: resolve(options.data),
    port: options.port,
    dataset: options.dataset ?? 'production',
    ...(token === undefined || token === '' ? {} : {token}),
    ...(seed === 'none' ? {} : {seed: resolve(seed)}),
    ...(options.site === undefined ? {} : {site: options.site}),
    ...(options.studioDir === undefined ? {} : {studioDir: options.studioDir}),
  })
  if (lake.seeded !== undefined) {
    options.terminal.write(`  A new lake in ${resolve(options.data)}: ${lake.seeded} documents\n`)
  }
  return lake
}
