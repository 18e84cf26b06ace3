import {createHash} from 'node:crypto'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {filesIn} from '../e2e/site-pages.ts'
import {runCommand, startServing, stop} from '../site-under-test.ts'

const EXAMPLE = fileURLToPath(new URL('../../packages/cli/example/dataset.ndjson', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-same-files-'))
})
afterAll(async () => {
  await rm(folder, {recursive: true})
})

/** Builds into a folder of its own, and tells the hash of every file. */
const built = async (name: string, from: string): Promise<ReadonlyMap<string, string>> => {
  const out = join(folder, name)
  const data = join(folder, `${name}-data`)
  const flags = ['--from', from, '--out', out, '--data', data, '--as-of', '2026-11-21']
  const {code, errors} = await runCommand(['build', ...flags])
  expect(errors, name).not.toMatch(/Left out/)
  expect(code, errors).toBe(0)
  const files = new Map<string, string>()
  for (const path of filesIn(out)) {
    const content = await readFile(join(out, path))
    files.set(path, createHash('sha256').update(content).digest('hex'))
  }
  return files
}

test('an export, the embedded lake and the official client give the same files', async () => {
  const lake = await startServing(
    ['lake', '--port', '0', '--data', join(folder, 'lake')],
    /(http:\/\/\S+)/,
  )
  try {
    const client = createClient({
      projectId: 'stepzero',
      dataset: 'production',
      apiVersion: '2025-02-19',
      apiHost: lake.address,
      useProjectHostname: false,
      useCdn: false,
    })
    const documents = await client.fetch<unknown[]>('*[!(_type match "system.**")]')
    const exported = join(folder, 'client.ndjson')
    await writeFile(exported, documents.map((one) => `${JSON.stringify(one)}\n`).join(''))

    const fromFile = await built('file', EXAMPLE)
    expect(fromFile.size).toBeGreaterThan(300)
    expect(await built('lake-site', `${lake.address}/production`)).toEqual(fromFile)
    expect(await built('client', exported)).toEqual(fromFile)
  } finally {
    await stop(lake.child)
  }
})
