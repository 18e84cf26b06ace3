import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createClient, type SanityClient} from '@sanity/client'
import {encodeSignatureHeader, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {startLake, type Lake} from '@stepzero/lake'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {runCommand, startServing, stop} from '../site-under-test.ts'

const EXAMPLE = fileURLToPath(new URL('../../packages/cli/example/dataset.ndjson', import.meta.url))
const SECRET = 'known to two'

let folder: string
let lake: Lake
let client: SanityClient
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-publish-'))
  lake = await startLake({
    dataDir: join(folder, 'lake'),
    port: 0,
    dataset: 'production',
    token: 'editor',
    seed: EXAMPLE,
  })
  client = createClient({
    projectId: 'stepzero',
    dataset: lake.dataset,
    apiVersion: '2025-02-19',
    apiHost: lake.address,
    useProjectHostname: false,
    useCdn: false,
    token: 'editor',
  })
})
afterAll(async () => {
  await lake.close()
  await rm(folder, {recursive: true})
})

const flagsOf = (name: string) => [
  '--from',
  `${lake.address}/${lake.dataset}`,
  '--data',
  join(folder, `${name}-data`),
  '--out',
  join(folder, name),
]
const page = (name: string) => readFile(join(folder, name, 'glossary/churn/index.html'), 'utf8')
const define = (definition: string) => client.patch('glossary-churn').set({definition}).commit()
const becomes = (name: string, text: string) =>
  vi.waitFor(async () => expect(await page(name)).toContain(text), {timeout: 40_000, interval: 50})

test('publish --watch writes the folder, and each edit from then on', async () => {
  const {child} = await startServing(['publish', '--watch', ...flagsOf('watched')], /^(Every edit)/)
  await define('Said by an editor while somebody listens.')
  await becomes('watched', 'Said by an editor while somebody listens.')
  await stop(child)
  expect(child.exitCode).toBe(0)
})

test('publish --webhook writes what there is when the lake says so, and hears no one else', async () => {
  const {child, address} = await startServing(
    ['publish', '--webhook', '0', ...flagsOf('hooked')],
    /^Webhook\s+(http:\S+)/,
    {STEPZERO_WEBHOOK_SECRET: SECRET},
  )
  const before = await page('hooked')
  await define('Told by a signed webhook.')
  const deliver = async (secret: string) => {
    const signature = await encodeSignatureHeader('{}', Date.now(), secret)
    const headers = {[SIGNATURE_HEADER_NAME]: signature}
    return (await fetch(address, {method: 'POST', body: '{}', headers})).status
  }
  expect(await deliver('guessed')).toBe(401)
  expect(await page('hooked')).toBe(before)
  expect(await deliver(SECRET)).toBe(202)
  await becomes('hooked', 'Told by a signed webhook.')
  await stop(child)
})

test('publish says in a sentence what it cannot do', async () => {
  const file = await runCommand(['publish', '--watch', '--from', EXAMPLE])
  expect([file.code, file.errors]).toEqual([2, expect.stringContaining('A file tells nobody')])
  const secretless = await runCommand(['publish', '--webhook', '0', ...flagsOf('secretless')], {
    STEPZERO_WEBHOOK_SECRET: '',
  })
  expect(secretless.code).toBe(1)
  expect(secretless.errors).toContain('STEPZERO_WEBHOOK_SECRET is not set.')
})
