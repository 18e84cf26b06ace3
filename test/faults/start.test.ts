import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import {once} from 'node:events'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {z} from 'zod'
import {runCommand, startServing, stop} from '../site-under-test.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-start-'))
})
afterAll(async () => {
  await rm(folder, {recursive: true})
})

test('start serves lake and site, ends both on Ctrl-C, and starts again where it was', async () => {
  const data = join(folder, 'twice')
  const first = await startServing(['start', '--port', '0', '--data', data], /Site\s+(http:\S+)/)
  expect((await fetch(`${first.address}/glossary/`)).status).toBe(200)
  await stop(first.child)
  expect(first.child.exitCode).toBe(0)
  await expect(fetch(`${first.address}/`)).rejects.toThrow('fetch failed')

  const second = await startServing(['start', '--port', '0', '--data', data], /Site\s+(http:\S+)/)
  expect(second.said).not.toContain('A new lake')
  expect(second.said).toContain(`readers see ${second.address}/ as it was`)
  await stop(second.child)
})

test('start without the example gives a site that says it is new', async () => {
  const {address, child} = await startServing(
    ['start', '--port', '0', '--empty', '--data', join(folder, 'empty')],
    /Site\s+(http:\S+)/,
  )
  const home = await fetch(`${address}/`)
  expect(home.status).toBe(200)
  expect(await home.text()).toContain('nothing has been published yet')
  await stop(child)
})

const NEW_SITE = fileURLToPath(new URL('../../packages/cli/example/empty.ndjson', import.meta.url))

test('start opens the Studio where nothing can be published yet, and publishes what mends that', async () => {
  const lines = (await readFile(NEW_SITE, 'utf8')).trim().split('\n')
  const unset = join(folder, 'unset.ndjson')
  await writeFile(unset, lines.filter((line) => !line.includes('"_id":"settings"')).join('\n'))
  const data = join(folder, 'unset')
  await runCommand(['import', unset, '--data', data])

  const token = 'a-token-for-this-test'
  const {child, address, said} = await startServing(
    ['start', '--port', '0', '--data', data],
    /Content Lake\s+(http:\S+)/,
    {STEPZERO_TOKEN: token},
  )
  try {
    expect(said).toContain('The dataset has no settings document.')
    expect(said).not.toMatch(/^\s+at /m)
    let later = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (later += text))
    child.stderr?.on('data', (text: Buffer) => (later += text.toString()))
    const sees = (words: string | RegExp) =>
      vi.waitFor(() => expect(later).toMatch(words), {timeout: 50_000, interval: 50})
    await sees('The next edit that is published is tried.')
    expect(later).toMatch(/Studio\s+http/)

    const settings = z
      .looseObject({_id: z.string(), _type: z.string()})
      .parse(JSON.parse(lines.find((line) => line.includes('"_id":"settings"')) ?? ''))
    await createClient({
      projectId: 'stepzero',
      dataset: 'production',
      apiVersion: '2025-02-19',
      apiHost: address,
      useProjectHostname: false,
      useCdn: false,
      token,
    }).create(settings)
    await sees(/Site\s+http:\S+/)
    const site = /Site\s+(http:\S+)/.exec(later)?.[1] ?? ''
    expect((await fetch(site)).status).toBe(200)
  } finally {
    await stop(child)
  }
  expect(child.exitCode).toBe(0)
})

test('a busy port is one sentence and an exit code, and no new lake', async () => {
  const busy = createServer().listen(0, '127.0.0.1')
  await once(busy, 'listening')
  const address = busy.address()
  const port = address !== null && typeof address === 'object' ? String(address.port) : ''
  const flags = ['--port', port, '--data', join(folder, 'busy')]
  const {code, output, errors} = await runCommand(['start', ...flags])
  busy.close()
  expect(code).toBe(1)
  expect(output).toBe('')
  expect(errors).toContain(`Port ${port} is in use by another program.`)
  expect(errors).not.toMatch(/^\s+at /m)
})

test('half a hosted dataset in the environment is one sentence', async () => {
  const {code, errors} = await runCommand(
    ['start', '--port', '0', '--data', join(folder, 'half')],
    {
      SANITY_PROJECT_ID: 'abc123',
    },
  )
  expect(code).toBe(1)
  expect(errors).toContain('SANITY_PROJECT_ID is set, and its other half is not.')
})
