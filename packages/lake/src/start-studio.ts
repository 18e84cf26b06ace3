import type {Lake} from './lake.ts'
import type {SiteDesk} from './site-desk.ts'
import {startServer} from './start-lake.ts'

/** The store that holds who may come in; it holds no documents. */
export const STUDIO_STORE = 'studio'

/**
 * How a Studio is served that edits a lake elsewhere.
 *
 * @public
 */
export interface StudioOptions {
  /** The folder in which sessions are kept, created if missing. */
  readonly dataDir: string
  /** The port on 127.0.0.1; 0 takes a free one. */
  readonly port: number
  /** The folder of the built Studio; it may come into being later. */
  readonly studioDir: string
  readonly site: SiteDesk
}

/** A Studio that answers. */
export type StudioServer = Pick<Lake, 'address' | 'signInLink' | 'close'> & AsyncDisposable

/**
 * Serves a Studio that edits a lake elsewhere, and tells who signs in here how the site stands. It
 * has the doors of a lake and no documents: what asks for data is refused.
 *
 * @throws {@link LakeError}: a busy port, a store of a newer version, a wrong option
 * @public
 */
export const startStudio = (options: StudioOptions): Promise<StudioServer> =>
  startServer({...options, dataset: STUDIO_STORE}, {hasData: false})
