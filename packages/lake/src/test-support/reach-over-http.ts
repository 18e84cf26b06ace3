import {createClient} from '@sanity/client'
import type {ClientConfig, SanityClient} from '@sanity/client'
import type {Lake, LakeOptions} from '../lake.ts'
import type {Access} from '../perspectives/document-view.ts'
import {startLake} from '../start-lake.ts'
import {Collector} from './collector.ts'
import {SEED} from './describe-lake.ts'
import type {ReachableLake} from './describe-lake.ts'
import {linesOf} from './reach-in-memory.ts'

/** The administrator's token of lakes that tests start. */
export const TOKEN = 'a-token-that-only-tests-know'

/** A lake with the suite's documents on a free port. */
export async function startSeededLake(options: Partial<LakeOptions> = {}): Promise<Lake> {
  return startLake({dataDir: ':memory:', token: TOKEN, seed: seedStream(), ...options})
}

async function* seedStream() {
  yield SEED.join('\n')
}

/** The official client, pointed at a lake. */
export function clientOf(lake: Pick<Lake, 'address'>, config: ClientConfig = {}): SanityClient {
  return createClient({
    projectId: 'stepzero',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: lake.address,
    useProjectHostname: false,
    useCdn: false,
    ...config,
  })
}

/** A lake behind HTTP, asked through the official client. */
export async function reachOverHttp(): Promise<ReachableLake> {
  const lake = await startSeededLake()
  const everyone = clientOf(lake)
  const administrator = clientOf(lake, {token: TOKEN})
  const clientFor = (access: Access) => (access === 'anonymous' ? everyone : administrator)
  return {
    async ask({query, params = {}, perspective, access = 'anonymous'}) {
      const client = clientFor(access)
      const asking =
        perspective === undefined
          ? client
          : client.withConfig({perspective: perspectiveOption(perspective)})
      return asking.fetch(query, params)
    },
    async exported(access) {
      const headers = access === 'administrator' ? {authorization: `Bearer ${TOKEN}`} : {}
      const response = await fetch(`${lake.address}/v1/data/export/production`, {headers})
      return linesOf(await response.text())
    },
    commit: (transaction) => void lake.store.commit(transaction),
    async listen(query, access) {
      const collector = new Collector()
      const {promise, resolve, reject} = Promise.withResolvers<void>()
      const subscription = clientFor(access)
        .listen(query, {}, {events: ['welcome', 'mutation']})
        .subscribe({
          next: (event) => (event.type === 'welcome' ? resolve() : collector.add(event)),
          error: reject,
        })
      await promise
      return {
        events: (count) => collector.take(count),
        [Symbol.dispose]: () => subscription.unsubscribe(),
      }
    },
    [Symbol.asyncDispose]: () => lake.close(),
  }
}

function perspectiveOption(text: string) {
  if (text === 'raw' || text === 'published' || text === 'drafts') return text
  return text.split(',')
}
