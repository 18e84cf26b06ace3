import {randomUUID} from 'node:crypto'
import {createClient, type SanityClient} from '@sanity/client'
import {startLake} from '@stepzero/lake'

/** A lake that the contract is held against, and how to reach it as the official client does. */
export interface ContractTarget {
  readonly name: string
  open(): Promise<OpenTarget>
}

/** A dataset to write into; what a test writes has ids that begin with `prefix`. */
export interface OpenTarget extends AsyncDisposable {
  readonly client: SanityClient
  /** The same dataset, asked by nobody in particular. */
  readonly anonymous: SanityClient
  readonly prefix: string
}

/** Ids without a dot: what lies under a path is not public. */
const newPrefix = (): string => `contract-${randomUUID().slice(0, 8)}-`

const embedded: ContractTarget = {
  name: 'the embedded lake',
  async open() {
    const token = 'a-token-for-this-test'
    const lake = await startLake({dataDir: ':memory:', token})
    const options = {
      projectId: lake.projectId,
      dataset: lake.dataset,
      apiVersion: '2025-02-19',
      apiHost: lake.address,
      useProjectHostname: false,
      useCdn: false,
    }
    return {
      client: createClient({...options, token}),
      anonymous: createClient(options),
      prefix: newPrefix(),
      [Symbol.asyncDispose]: () => lake.close(),
    }
  },
}

/** A hosted dataset made for tests: documents of this run are deleted when it ends. */
const hosted = (projectId: string, dataset: string, token: string): ContractTarget => ({
  name: `the hosted lake (${projectId}, ${dataset})`,
  async open() {
    const options = {projectId, dataset, apiVersion: '2025-02-19', useCdn: false}
    const client = createClient({...options, token})
    const prefix = newPrefix()
    return {
      client,
      anonymous: createClient(options),
      prefix,
      async [Symbol.asyncDispose]() {
        const query =
          '*[string::startsWith(_id, $prefix) || _id in path("drafts." + $prefix + "*")]'
        await client.delete({query, params: {prefix}})
      },
    }
  },
})

const {
  STEPZERO_CONTRACT_PROJECT_ID: projectId = '',
  STEPZERO_CONTRACT_DATASET: dataset = '',
  STEPZERO_CONTRACT_TOKEN: token = '',
} = process.env

const isHostedGiven = projectId !== '' && dataset !== '' && token !== ''

if (!isHostedGiven) {
  process.stdout.write(
    'The contract is held against the embedded lake only, not against a hosted one: ' +
      'STEPZERO_CONTRACT_PROJECT_ID, _DATASET and _TOKEN are not all set.\n',
  )
}

/** Every lake that this run can reach. */
export const contractTargets: readonly ContractTarget[] = [
  embedded,
  ...(isHostedGiven ? [hosted(projectId, dataset, token)] : []),
]
