import {createServer} from 'node:http'
import type {Release} from '../release/release.ts'
import {listenHere} from './listen-here.ts'
import type {SiteServer} from './listen-here.ts'
import {sendNote} from './send-note.ts'

/** What there is to say to {@link serveRelease}. */
export interface ServeOptions {
  /** The release to answer from, asked anew for each request. */
  readonly current: () => Promise<Release | undefined>
  /** 0 takes any free port. */
  readonly port: number
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
export async function serveRelease({current, port, onError}: ServeOptions): Promise<SiteServer> {
  const {answerRequest} = await import('./answer-request.ts')
  const server = createServer((request, response) => {
    current()
      .then((release) => {
        if (release) answerRequest(request, response, release)
        else sendNote(response, 503, 'The site is being made.')
      })
      .catch((error: unknown) => {
        onError?.(error)
        if (response.headersSent) response.destroy()
        else sendNote(response, 500, 'The site cannot be read.')
      })
  })
  return listenHere(server, port)
}
