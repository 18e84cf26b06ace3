import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {runCommand, startServing, stop} from '../site-under-test.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-sign-in-'))
})
afterAll(async () => {
  await rm(folder, {recursive: true})
})

test('login and token work beside a lake that runs, and say so where none does', async () => {
  const none = await runCommand(['login', '--data', join(folder, 'none')])
  expect(none.code).toBe(1)
  expect(none.errors).toContain('There is no store')

  const data = join(folder, 'data')
  const lake = await startServing(['lake', '--port', '0', '--data', data], /(http:\/\/\S+)/)
  try {
    const {output} = await runCommand(['login', '--data', data])
    expect(output).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/login#[\w-]{43}\n$/)
    expect(output).toContain(lake.address)

    const made = await runCommand(['token', 'a test', '--role', 'editor', '--data', data])
    const authorization = `Bearer ${made.output.trim()}`
    const me = await fetch(`${lake.address}/v2025-02-19/users/me`, {headers: {authorization}})
    expect(await me.json()).toMatchObject({role: 'editor'})
  } finally {
    await stop(lake.child)
  }
})
