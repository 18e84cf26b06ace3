import type {AssetFolder} from '../assets/asset-folder.ts'
import type {ImageCache} from '../assets/image-cache.ts'
import {UnknownDatasetError} from '../errors.ts'
import type {Connections} from '../identity/connections.ts'
import type {People} from '../identity/people.ts'
import type {Sessions} from '../identity/sessions.ts'
import type {SignInLinks} from '../identity/sign-in-links.ts'
import type {QueryEngine} from '../query/query-engine.ts'
import type {SiteDesk} from '../site-desk.ts'
import type {LakeStore} from '../store/lake-store.ts'
import {refusal} from './refusal.ts'

/** What the endpoints work with. */
export interface LakeServices {
  readonly projectId: string
  readonly dataset: string
  readonly store: LakeStore
  readonly engine: QueryEngine
  /** Origins whose pages may read answers, exactly as a browser writes them. */
  readonly origins: readonly string[]
  readonly assets: AssetFolder
  readonly images: ImageCache
  readonly people: People
  readonly sessions: Sessions
  readonly signInLinks: SignInLinks
  /** The folder of the built Studio, if it is served here. */
  readonly studioDir: string | undefined
  /** What editors are told about the site that is made of this lake. */
  readonly site: SiteDesk | undefined
  /** Whether there are documents to ask for; a Studio of another lake is served without. */
  readonly hasData: boolean
  /** Listeners and sockets that are open. */
  readonly connections: Connections
  /** Told of errors that are nobody's request's fault. */
  readonly onError: (error: unknown) => void
}

/** @throws {@link UnknownDatasetError} unless this lake holds the dataset */
export function requireDataset(lake: LakeServices, dataset: string | undefined): void {
  if (dataset === lake.dataset) return
  throw new UnknownDatasetError(dataset ?? '', lake.projectId, [lake.dataset])
}

/** Refuses to open one more listener or socket than the lake can serve. */
export function requireRoom({connections}: LakeServices): void {
  if (!connections.hasRoom) throw refusal(503, 'Too many connections are open.')
}
