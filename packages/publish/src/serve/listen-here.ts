import type {Server} from 'node:http'
import {ListenError, PublishError} from '../errors.ts'

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
 * Lets a server answer on this machine, and on no other.
 *
 * @throws {@link ListenError} if the port is taken, or not this user's to take
 */
export async function listenHere(server: Server, port: number): Promise<SiteServer> {
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
