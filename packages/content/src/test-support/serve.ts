import {createServer, type RequestListener} from 'node:http'

/** A server that answers, and ends when its scope does. */
export interface Served extends AsyncDisposable {
  readonly address: string
}

/** Serves on a free port of this machine. */
export async function serve(answer: RequestListener): Promise<Served> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    address: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
