import {createServer} from 'node:http'
import type {Server} from 'node:http'
import {AssetFolder} from './assets/asset-folder.ts'
import {ImageCache} from './assets/image-cache.ts'
import {rebindAssets} from './assets/rebind-assets.ts'
import {checkOptions} from './check-options.ts'
import {LakeError, PortInUseError} from './errors.ts'
import {handleRequest} from './http/handle-request.ts'
import {lakeGate} from './http/lake-gate.ts'
import type {LakeServices} from './http/lake-services.ts'
import {Connections} from './identity/connections.ts'
import {People} from './identity/people.ts'
import {ADDRESS_FACT} from './identity/running-lake.ts'
import {Sessions} from './identity/sessions.ts'
import {SignInLinks} from './identity/sign-in-links.ts'
import {Tokens} from './identity/tokens.ts'
import type {Lake, LakeOptions} from './lake.ts'
import {lakeEngine} from './query/lake-engine.ts'
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
export const startLake = (options: LakeOptions): Promise<Lake> =>
  startServer(options, {hasData: true})

/** Starts a lake's server, or one with its doors alone. */
export async function startServer(
  options: LakeOptions,
  {hasData}: {readonly hasData: boolean},
): Promise<Lake> {
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
      engine: lakeEngine(store, {projectId, dataset}),
      origins: options.origins ?? [],
      assets,
      images: new ImageCache(assets),
      people: new People(store),
      sessions: new Sessions(store),
      signInLinks: new SignInLinks(store),
      studioDir: options.studioDir,
      site: options.site,
      hasData,
      connections: new Connections(),
      onError: options.onError ?? warn,
    }
    const port = () => portOf(server)
    const tokens = new Tokens(store)
    const gate = lakeGate({token, tokens, sessions: lake.sessions, origins: lake.origins, port})
    const server = createServer((request, response) => {
      void handleRequest(lake, gate, request, response)
    })
    if (hasData) server.on('upgrade', socketsOf(lake, gate))
    await listenOn(server, options.port ?? 0)
    server.on('error', lake.onError)
    const address = `http://127.0.0.1:${port()}`
    store.setFact(ADDRESS_FACT, address)
    rebindAssets(store, address)
    const close = closeOnce(server, lake, endSessionsInTime(lake))
    return {
      address,
      projectId,
      dataset,
      seeded,
      store,
      signInLink: () => lake.signInLinks.create(address),
      createToken: (role, label = role) => tokens.create(role, label),
      tokens: () => tokens.list(),
      revokeToken: (id) => {
        const credential = tokens.revoke(id)
        if (credential !== undefined) lake.connections.endThoseOf(credential)
        return credential !== undefined
      },
      close,
      [Symbol.asyncDispose]: close,
    }
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

/** What a session or token opened ends when it is over, also by another process, within seconds. */
function endSessionsInTime({sessions, connections, store}: LakeServices): NodeJS.Timeout {
  const known = 'SELECT hash FROM sessions UNION SELECT hash FROM tokens'
  const look = () => {
    sessions.sweep()
    connections.endAllBut(new Set(store.reader.texts(known)))
  }
  return setInterval(look, 5000).unref()
}

function closeOnce(
  server: Server,
  {store, engine, connections}: LakeServices,
  timer: NodeJS.Timeout,
): () => Promise<void> {
  let closing: Promise<void> | undefined
  const close = async () => {
    const {promise, resolve} = Promise.withResolvers<void>()
    server.close(() => resolve())
    connections.endAll()
    server.closeAllConnections()
    clearInterval(timer)
    await promise
    await engine.close()
    store.setFact(ADDRESS_FACT, '')
    store.close()
  }
  return () => (closing ??= close())
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error))
}
