import type {Release} from '../release/release.ts'
import {listenHere} from './listen-here.ts'
import type {SiteServer} from './listen-here.ts'
import {nodeHttp} from './node-http.ts'
import {sendNote} from './send-note.ts'
import type {Twins} from './twins.ts'

/** What there is to say to {@link serveRelease}. */
export interface ServeOptions {
  /** The release to answer from, asked anew for each request. */
  readonly current: () => Promise<Release | undefined>
  /** 0 takes any free port. */
  readonly port: number
  /**
   * The folder that compressed twins of files are kept in, made as they are asked for; without one,
   * or where it cannot be written, files are sent as they are.
   */
  readonly twinsDir?: string | undefined
  /** Hears what went wrong while answering; the reader gets a plain 500. */
  readonly onError?: ((error: unknown) => void) | undefined
}

/**
 * Serves the current release on this machine. Each request is answered from one release, so that
 * a reader sees one or the next and never parts of both.
 *
 * @throws {@link ListenError} if the port is taken, or not this user's to take
 * @public
 */
export async function serveRelease(options: ServeOptions): Promise<SiteServer> {
  const {current, port, onError} = options
  const {answerRequest} = await import('./answer-request.ts')
  const twins = await twinsOf(options)
  const server = nodeHttp().createServer((request, response) => {
    current()
      .then((release) =>
        release
          ? answerRequest(request, response, release, {twins, onError})
          : sendNote(response, 503, 'The site is being made.'),
      )
      .catch((error: unknown) => {
        onError?.(error)
        if (response.headersSent) response.destroy()
        else sendNote(response, 500, 'The site cannot be read.')
      })
  })
  return listenHere(server, port)
}

async function twinsOf({twinsDir, onError}: ServeOptions): Promise<Twins | undefined> {
  if (twinsDir === undefined) return undefined
  const {openTwins} = await import('./twins.ts')
  return openTwins(twinsDir).catch((error: unknown) => {
    onError?.(error)
    return undefined
  })
}
