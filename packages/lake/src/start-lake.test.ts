import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {LakeOptionError, PortInUseError, SeedError} from './errors.ts'
import {startLake} from './start-lake.ts'
import {clientOf} from './test-support/reach-over-http.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-lake-test-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const dataDir = () => join(folder, 'data')

function seedFile(...lines: string[]): string {
  const file = join(folder, 'seed.ndjson')
  writeFileSync(file, lines.join('\n'))
  return file
}

const ONE = '{"_id":"a","_type":"post","title":"A"}'

describe('startLake', () => {
  test('seeds on the first start only, even if all was deleted since', async () => {
    const seed = seedFile(ONE)
    const first = await startLake({dataDir: dataDir(), seed})
    expect(first.seeded).toBe(1)
    expect(await clientOf(first).fetch('*[_id == "a"][0].title')).toBe('A')
    first.store.commit({changes: [{delete: 'a'}]})
    await first.close()
    await using second = await startLake({dataDir: dataDir(), seed})
    expect(second.seeded).toBeUndefined()
    expect(await clientOf(second).fetch('count(*)')).toBe(0)
  })

  test('leaves nothing of a seed that fails, and seeds the next time', async () => {
    const start = startLake({dataDir: dataDir(), seed: seedFile(ONE, 'oops')})
    await expect(start).rejects.toThrow(SeedError)
    expect(readdirSync(dataDir())).toEqual([])
    await using lake = await startLake({dataDir: dataDir(), seed: seedFile(ONE)})
    expect(lake.seeded).toBe(1)
  })

  test('gives seeded documents the time it is told', async () => {
    const seedTime = new Date('2026-03-03T03:03:03Z')
    await using lake = await startLake({dataDir: ':memory:', seed: seedFile(ONE), seedTime})
    expect(lake.store.get('a')?._updatedAt).toBe('2026-03-03T03:03:03.000Z')
  })

  test('names the port that is in use', async () => {
    await using lake = await startLake({dataDir: ':memory:'})
    const port = Number(new URL(lake.address).port)
    const second = startLake({dataDir: dataDir(), port})
    await expect(second).rejects.toThrow(PortInUseError)
    await expect(second).rejects.toMatchObject({
      message: `Port ${port} on 127.0.0.1 is already in use.`,
      hint: `End the program that listens on port ${port}, or choose another port.`,
    })
    expect(readdirSync(dataDir())).toEqual([])
  })

  test('closes once, and with it every open stream', async () => {
    const lake = await startLake({dataDir: dataDir(), seed: seedFile(ONE)})
    const response = await fetch(`${lake.address}/v1/data/listen/production?query=*`)
    const body = response.text().catch(() => 'cut off')
    await Promise.all([lake.close(), lake.close()])
    expect(await body).toBe('cut off')
    await expect(fetch(`${lake.address}/v1/ping`)).rejects.toThrow('fetch failed')
  })

  test.each([
    [{dataset: '../etc'}, 'dataset'],
    [{dataset: 'Production'}, 'dataset'],
    [{projectId: 'A B'}, 'projectId'],
    [{port: 70_000}, 'port'],
    [{token: ''}, 'token'],
    [{token: 'two words'}, 'token'],
    [{origins: ['*']}, 'origins'],
    [{origins: ['http://localhost:3333/']}, 'origins'],
  ])('refuses %j before it opens anything', async (options, option) => {
    const start = startLake({dataDir: dataDir(), ...options})
    await expect(start).rejects.toBeInstanceOf(LakeOptionError)
    await expect(start).rejects.toMatchObject({option})
    expect(readdirSync(folder)).toEqual([])
  })
})
