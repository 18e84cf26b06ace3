import type {Role} from './identity/describe-role.ts'
import type {TokenInfo} from './identity/tokens.ts'
import type {SiteDesk} from './site-desk.ts'
import type {LakeStore} from './store/lake-store.ts'

/**
 * A lake that answers. Close it, or let `await using` do so.
 *
 * @public
 */
export interface Lake extends AsyncDisposable {
  /** Where it listens, such as `http://127.0.0.1:4010`; a client's `apiHost`. */
  readonly address: string
  readonly projectId: string
  readonly dataset: string
  /** How many documents the seed brought; undefined where nothing was seeded. */
  readonly seeded: number | undefined
  /** @internal */
  readonly store: LakeStore
  /** Makes a link that signs in once, within ten minutes; the last one is worth nothing then. */
  signInLink(): string
  /** Makes a token with a role and returns its secret, which cannot be had again. */
  createToken(role: Role, label?: string): string
  /** The tokens there are, without their secrets. */
  tokens(): TokenInfo[]
  /** Makes a token worthless, and ends what it holds open; says whether there was one. */
  revokeToken(id: string): boolean
  /** Ends open requests and listeners, then closes the store. */
  close(): Promise<void>
}

/**
 * How a lake is started.
 *
 * @public
 */
export interface LakeOptions {
  /** The folder of the store, created if missing, or `:memory:` for one that leaves nothing. */
  readonly dataDir: string
  /** The port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number
  /** The administrator's token; without one nobody can see drafts. */
  readonly token?: string
  /** The one dataset; `production` unless given. */
  readonly dataset?: string
  /** The project id that the lake answers to; `stepzero` unless given. */
  readonly projectId?: string
  /** NDJSON, as a path or as it arrives, for the first start; later starts leave it unread. */
  readonly seed?: string | AsyncIterable<string | Uint8Array>
  /** `_createdAt` and `_updatedAt` of seeded documents that have none; now, unless given. */
  readonly seedTime?: Date
  /** Origins whose pages may read answers, such as `http://localhost:3333`; none by default. */
  readonly origins?: readonly string[]
  /** The folder of a built Studio, to be served at the lake's own origin. */
  readonly studioDir?: string
  /** What editors are told about the site that is made of this lake; nothing unless given. */
  readonly site?: SiteDesk
  /** Told of errors inside the lake; by default they become warnings of the process. */
  readonly onError?: (error: unknown) => void
}
