import {createServer} from 'node:http'
import type {Server} from 'node:http'
import {AssetFolder} from './assets/asset-folder.ts'
import {ImageCache} from './assets/image-cache.ts'
import {checkOptions} from './check-options.ts'
import {LakeError, PortInUseError} from './errors.ts'
import {callerOf} from './http/access-of.ts'
import type {Gate} from './http/gate.ts'
import {handleRequest} from './http/handle-request.ts'
import {requireOwnHost} from './http/host-check.ts'
import type {LakeServices} from './http/lake-services.ts'
import {Connections} from './identity/connections.ts'
import {People} from './identity/people.ts'
import type {Lake, LakeOptions} from './lake.ts'
import {inlineEngine} from './query/inline-engine.ts'
import {LakeStore} from './store/lake-store.ts'
import {socketsOf} from './socket/handle-upgrade.ts'
import {seed} from './store/seed.ts'

/**
 * Starts an embedded Content Lake on 127.0.0.1 that `@sanity/client` reads unchanged.
 *
 * A new store is seeded before anyone can ask; if that fails, nothing of it stays, and the next
 * start is a first start again.
 *
 * @throws {@link LakeError}: a busy port, a bad seed, a store of a newer version, a wrong option
 * @public
 */
export async function startLake(options: LakeOptions): Promise<Lake> {
  const token = options.token ?? (process.env['STEPZERO_TOKEN'] || undefined)
  checkOptions({...options, ...(token === undefined ? {} : {token})})
  const {dataset = 'production', projectId = 'stepzero'} = options
  const store = new LakeStore(options.dataDir, dataset)
  try {
    const seeded = await firstStart(store, options)
    const assets = new AssetFolder(store.file)
    const lake: LakeServices = {
      projectId,
      dataset,
      store,
      engine: inlineEngine(store, {projectId, dataset}),
      origins: options.origins ?? [],
      assets,
      images: new ImageCache(assets),
      people: new People(store),
      connections: new Connections(),
      onError: options.onError ?? warn,
    }
    const gate: Gate = {
      requireOwnHost: (request) => requireOwnHost(request, portOf(server)),
      callerOf: (request) => callerOf(request, token),
    }
    const server = createServer((request, response) => {
      void handleRequest(lake, gate, request, response)
    })
    server.on('upgrade', socketsOf(lake, gate))
    await listenOn(server, options.port ?? 0)
    server.on('error', lake.onError)
    const close = closeOnce(server, lake)
    const address = `http://127.0.0.1:${portOf(server)}`
    return {address, projectId, dataset, seeded, store, close, [Symbol.asyncDispose]: close}
  } catch (error) {
    if (store.isNew) store.destroy()
    else store.close()
    throw error
  }
}

/** Seeds a store that no start has finished with yet. */
async function firstStart(store: LakeStore, options: LakeOptions): Promise<number | undefined> {
  if (store.fact('started') !== undefined) return undefined
  const at = options.seedTime ?? new Date()
  const seeded = options.seed === undefined ? undefined : await seed(store, options.seed, {at})
  store.setFact('started', at.toISOString())
  return seeded
}

async function listenOn(server: Server, port: number): Promise<void> {
  const {promise, resolve, reject} = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(port, '127.0.0.1', resolve)
  try {
    await promise
  } catch (cause) {
    const isBusy = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
    throw isBusy ? new PortInUseError(port, {cause}) : cause
  }
  server.off('error', reject)
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') {
    throw new LakeError('BUG: the server listens on no port.')
  }
  return address.port
}

function closeOnce(server: Server, {store, connections}: LakeServices): () => Promise<void> {
  let closing: Promise<void> | undefined
  const close = async () => {
    const {promise, resolve} = Promise.withResolvers<void>()
    server.close(() => resolve())
    connections.endAll()
    server.closeAllConnections()
    await promise
    store.close()
  }
  return () => (closing ??= close())
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error))
}
