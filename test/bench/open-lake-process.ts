import {fork} from 'node:child_process'
import {once} from 'node:events'
import {createClient, type SanityClient} from '@sanity/client'
import {z} from 'zod'

/** A lake in another process, as only that tells what it takes and what holds it up. */
export interface LakeProcess extends AsyncDisposable {
  readonly client: SanityClient
  /** What the process holds and ever held, its threads included, in megabytes. */
  memory(): Promise<{now: number; most: number}>
}

const SCRIPT = new URL('lake-process.ts', import.meta.url)
const TOKEN = 'a-token-for-nobody-but-the-benchmark'

const whereabouts = z.object({address: z.string(), projectId: z.string(), dataset: z.string()})
const memory = z.object({now: z.number(), most: z.number()})

/** Starts a lake with so many documents of about 2 kB. */
export async function openLakeProcess(documents: number): Promise<LakeProcess> {
  const child = fork(SCRIPT, [String(documents), TOKEN], {stdio: 'inherit', execArgv: []})
  const [started] = await once(child, 'message')
  const {address, projectId, dataset} = whereabouts.parse(started)
  const client = createClient({
    projectId,
    dataset,
    apiVersion: '2025-02-19',
    apiHost: address,
    useProjectHostname: false,
    useCdn: false,
    token: TOKEN,
    perspective: 'raw',
  })
  return {
    client,
    async memory() {
      child.send('memory')
      const [told] = await once(child, 'message')
      return memory.parse(told)
    },
    async [Symbol.asyncDispose]() {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
