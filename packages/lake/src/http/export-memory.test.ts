import {fork} from 'node:child_process'
import {once} from 'node:events'
import {expect, test} from 'vitest'
import {z} from 'zod'

const COUNT = process.env['SOAK'] === undefined ? 2500 : 20_000
const MEGABYTE = 1024 * 1024
const fixture = new URL('../test-support/large-lake-process.ts', import.meta.url)

test('a large export to a slow reader takes little memory, and arrives whole', async () => {
  const child = fork(fixture, [String(COUNT)], {stdio: 'inherit', execArgv: []})
  const [started] = await once(child, 'message')
  const {address} = z.object({address: z.string()}).parse(started)
  const peak = async () => {
    child.send('peak')
    const [message] = await once(child, 'message')
    return z.object({maxRss: z.number()}).parse(message).maxRss * 1024
  }
  const before = await peak()

  const response = await fetch(`${address}/v1/data/export/production`)
  const reader = response.body?.getReader()
  const first = await reader?.read()
  // The reader stands still while the lake has every chance to run ahead of it.
  for (let turn = 0; turn < 200; turn += 1) await fetch(`${address}/v1/ping`)
  const standing = await peak()
  let bytes = 0
  let lines = 0
  for (let part = first; part?.done === false; part = await reader?.read()) {
    bytes += part.value.byteLength
    for (const byte of part.value) if (byte === 10) lines += 1
  }
  const after = await peak()
  child.disconnect()
  await once(child, 'exit')

  expect(lines).toBe(COUNT)
  expect(bytes).toBeGreaterThan(COUNT * 19_900)
  expect(standing - before).toBeLessThan(20 * MEGABYTE)
  expect(after - before).toBeLessThan(40 * MEGABYTE)
})
