import {mkdtemp, rm} from 'node:fs/promises'
import {createServer} from 'node:net'
import {once} from 'node:events'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
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
