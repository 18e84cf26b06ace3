import {ContentRefusedError, followLake, type FollowedLake} from '@stepzero/content'
import {NotProvedError, RenderError, SiteAddressError} from '@stepzero/publish'

/** What there is to say to {@link firstRelease}. */
export interface FirstReleaseOptions<Release> {
  /** Publishes everything, once; called again after an edit where that failed. */
  readonly publish: () => Promise<Release>
  readonly lake: FollowedLake
  /** Hears why there is no release yet, each time. */
  readonly onFailure: (error: Error) => void
  /** Lets editors in, before the first wait. */
  readonly onWait: () => Promise<void>
  /** Ends the wait for an edit. */
  readonly ending: AbortSignal
}

/** What editors mend by editing; everything else is the business of who runs the command. */
const MENDABLE = [ContentRefusedError, NotProvedError, RenderError, SiteAddressError] as const

/**
 * The first release of a site. Where the documents allow none, it waits for an edit and tries again:
 * whoever can mend them needs the Studio for it, so the command must not end.
 *
 * @returns undefined where `ending` was aborted before there was one
 * @throws what no edit can mend
 */
export async function firstRelease<Release>(
  options: FirstReleaseOptions<Release>,
): Promise<Release | undefined> {
  const {publish, lake, onWait, onFailure, ending} = options
  let told: string | undefined
  let edits: Edits | undefined
  try {
    for (;;) {
      try {
        return await publish()
      } catch (error) {
        if (!(error instanceof Error) || !MENDABLE.some((kind) => error instanceof kind))
          throw error
        if (error.message !== told) onFailure(error)
        told = error.message
      }
      if (edits === undefined) {
        edits = new Edits(lake, ending)
        await onWait()
      }
      await edits.next()
      if (ending.aborted) return undefined
    }
  } finally {
    edits?.stop()
  }
}

/** Tells that something was published in a lake, or may have been while nobody listened. */
class Edits {
  readonly #stop: () => void
  #settle: PromiseWithResolvers<void> = Promise.withResolvers()
  #failure: {readonly error: unknown} | undefined

  constructor(lake: FollowedLake, ending: AbortSignal) {
    const tell = () => this.#settle.resolve()
    this.#stop = followLake(lake, {
      onChange: tell,
      onConnect: tell,
      onError: (error) => {
        this.#failure = {error}
        tell()
      },
    })
    ending.addEventListener('abort', tell)
  }

  /**
   * Resolves with the next of them, at once where one came since the last time.
   *
   * @throws what ended the connection for good
   */
  async next(): Promise<void> {
    await this.#settle.promise
    if (this.#failure !== undefined) throw this.#failure.error
    this.#settle = Promise.withResolvers()
  }

  stop(): void {
    this.#stop()
  }
}
