import {parentPort, workerData} from 'node:worker_threads'
import {z} from 'zod'

/** Searches with Pagefind's own script, in a thread of its own. */
const {script, port, queries} = z
  .object({script: z.url(), port: z.int(), queries: z.array(z.string())})
  .parse(workerData)

interface Instance {
  init(): Promise<void>
  search(query: string): Promise<{readonly results: readonly {id: string; score: number}[]}>
}

const {createInstance} = z
  .object({
    createInstance: z.custom<(options: object) => Instance>((value) => typeof value === 'function'),
  })
  .parse(await import(script))
const instance = createInstance({basePath: `http://127.0.0.1:${port}/pagefind/`, language: 'en'})
await instance.init()
const answers: Record<string, string> = {}
for (const query of queries) {
  const {results} = await instance.search(query)
  answers[query] = results.map(({id, score}) => `${id} ${score}`).join(', ')
}
parentPort?.postMessage(answers, [])
