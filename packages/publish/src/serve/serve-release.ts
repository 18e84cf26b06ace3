import {createServer} from 'node:http'
import type {Server} from 'node:http'
import {ListenError, PublishError} from '../errors.ts'
import type {Release} from '../release/release.ts'
import {answerRequest} from './answer-request.ts'
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

/** A site that answers. */
export interface SiteServer extends AsyncDisposable {
  readonly port: number
  /** Where it answers, without the path of a site hosted under one. */
  readonly origin: string
  /** Stops answering, and cuts the connections that are open. */
  close(): Promise<void>
}

const HOST = '127.0.0.1'

/**
 * Serves the current release on this machine. Each request is answered from one release, so that
 * a reader sees one or the next and never parts of both.
 *
 * @throws {@link ListenError} if the port is taken, or not this user's to take
 * @public
 */
export async function serveRelease({current, port, onError}: ServeOptions): Promise<SiteServer> {
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
  await listen(server, port)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new PublishError('No port was given.')
  const close = () => closeServer(server)
  return {
    port: address.port,
    origin: `http://${HOST}:${address.port}`,
    close,
    [Symbol.asyncDispose]: close,
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new ListenError(port, 'busy', {cause: error}))
      else if (error.code === 'EACCES') reject(new ListenError(port, 'forbidden', {cause: error}))
      else reject(error)
    })
    server.listen(port, HOST, () => resolve())
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error) reject(error)
      else resolve()
    })
    server.closeAllConnections()
  })
}
