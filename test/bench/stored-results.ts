import {existsSync, readFileSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {z} from 'zod'

const costs = {
  rounds: z.number(),
  cpuSeconds: z.number(),
  cpuFrom: z.number(),
  cpuTo: z.number(),
  wallSeconds: z.number(),
  peakMegabytes: z.number().optional(),
}
const run = {commit: z.string(), day: z.string()}
const generatorRow = z.object({entries: z.number(), generator: z.string(), ...costs})
const waits = {median: z.number(), p95: z.number(), slowest: z.number(), edits: z.number()}

/** The parts of a result that the report is made of; each says of which commit it is. */
const storedResults = z.object({
  machine: z.object({
    node: z.string(),
    cpu: z.string(),
    cores: z.number(),
    memoryGiB: z.number(),
    output: z.string(),
  }),
  builds: z
    .object({
      ...run,
      versions: z.array(z.object({name: z.string(), version: z.string()})),
      missing: z.array(z.object({name: z.string(), notRun: z.string()})),
      rows: z.array(generatorRow),
      weights: z.array(z.object({generator: z.string(), raw: z.number(), brotli: z.number()})),
      compared: z.number(),
      differences: z.array(z.unknown()),
    })
    .optional(),
  rebuilds: z.object({...run, rows: z.array(generatorRow)}).optional(),
  real: z
    .object({
      ...run,
      rows: z.array(
        z.object({
          entries: z.number(),
          files: z.number(),
          phases: z.record(z.string(), z.number()),
          ...costs,
        }),
      ),
    })
    .optional(),
  edits: z
    .object({
      ...run,
      rows: z.array(z.object({entries: z.number(), edit: z.string(), shows: z.string(), ...waits})),
    })
    .optional(),
  publish: z
    .object({...run, rows: z.array(z.object({documents: z.number(), ...waits}))})
    .optional(),
})
export type StoredResults = z.infer<typeof storedResults>

/** Where the figures of the last runs lie, unless a run is told otherwise. */
export const RESULTS_FILE = fileURLToPath(new URL('results/latest.json', import.meta.url))

/** Adds the parts that a run measured to those of the runs before. */
export async function storeResults(
  file: string,
  parts: Readonly<Record<string, unknown>>,
): Promise<void> {
  const before: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, `${JSON.stringify(Object.assign({}, before, parts), null, 2)}\n`)
}

/** The figures of the last runs. */
export const readResults = (file: string): StoredResults =>
  storedResults.parse(JSON.parse(readFileSync(file, 'utf8')))
