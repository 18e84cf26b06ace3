import {mkdtemp, readdir, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import type {Lake} from '../lake.ts'
import {startLake} from '../start-lake.ts'
import {keepBackups} from './backups.ts'
import type {Backups} from './backups.ts'
import {restoreDataset} from './restore-dataset.ts'

let data: string
let folder: string
let hours: number
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'backups-test-'))
  folder = join(data, 'backups')
  hours = 0
})
afterEach(() => rm(data, {recursive: true, force: true}))

/** Runs a lake with backups, as `start` does, and gives the backups there are afterwards. */
async function run(use: (lake: Lake, backups: Backups) => void | Promise<void>): Promise<string[]> {
  {
    await using lake = await startLake({dataDir: data})
    await using backups = keepBackups(lake, {
      folder,
      onError: (error) => {
        throw error
      },
      now: () => new Date(Date.UTC(2026, 0, 1, hours)),
    })
    await use(lake, backups)
  }
  const names: string[] = await readdir(folder).catch(() => [])
  return names.toSorted()
}

const change = (lake: Lake, n: number) => {
  lake.store.commit({changes: [{put: {_id: 'a', _type: 'x', n}}]})
}

test('a lake that ends is backed up if something has changed, and only then', async () => {
  expect(await run(() => undefined)).toEqual([])
  const one = await run((lake) => change(lake, 1))
  expect(one).toEqual(['2026-01-01T00-00-00Z.ndjson'])
  expect((await stat(join(folder, '2026-01-01T00-00-00Z.ndjson'))).mode & 0o777).toBe(0o600)
  hours = 1
  expect(await run(() => undefined)).toEqual(one)
  expect(await run((lake) => change(lake, 2))).toEqual([...one, '2026-01-01T01-00-00Z.ndjson'])
  expect(
    await run((lake) => {
      lake.store.commit({changes: [{put: {_id: 'b', _type: 'x'}}]})
      lake.store.commit({changes: [{delete: 'b'}]})
    }),
  ).toHaveLength(3)
})

test('a lake that runs is backed up when the last backup is a day old', async () => {
  await run(async (lake, backups) => {
    change(lake, 1)
    await backups.daily()
    expect(await readdir(folder)).toHaveLength(1)
    hours = 23
    change(lake, 2)
    await backups.daily()
    expect(await readdir(folder)).toHaveLength(1)
    hours = 24
    await backups.daily()
    expect(await readdir(folder)).toHaveLength(2)
    hours = 72
    await backups.daily()
    expect(await readdir(folder)).toHaveLength(2)
  })
})

test('the newest fourteen stay, and what is no backup stays as well', async () => {
  await run((lake) => change(lake, 0))
  await writeFile(join(folder, 'notes.txt'), 'mine')
  await writeFile(join(folder, '2026-01-01T00-00-00Z.ndjson.part'), 'half')
  const left = await run(async (lake, backups) => {
    for (let n = 1; n < 16; n += 1) {
      hours = n * 24
      change(lake, n)
      await backups.daily()
    }
  })
  expect(left.at(-1)).toBe('notes.txt')
  expect(left.slice(0, -1)).toHaveLength(14)
  expect(left[0]).toBe('2026-01-03T00-00-00Z.ndjson')
})

test('a backup that is gone is written again', async () => {
  const [only = ''] = await run((lake) => change(lake, 1))
  await rm(join(folder, only))
  expect(await run(() => undefined)).toEqual([only])
})

test('a backup that cannot be written is told, and the lake goes on', async () => {
  await writeFile(folder, 'a file where the folder should be')
  const told: unknown[] = []
  await using lake = await startLake({dataDir: data})
  const backups = keepBackups(lake, {folder, onError: (error) => told.push(error)})
  change(lake, 1)
  await backups.daily()
  await backups[Symbol.asyncDispose]()
  expect(told).toHaveLength(2)
  expect(lake.store.count()).toBe(1)
})

test('a restored lake has what the other had', async () => {
  const [name = ''] = await run((lake) => change(lake, 7))
  const other = join(data, 'other')
  await restoreDataset(other, 'production', join(folder, name))
  await using lake = await startLake({dataDir: other, seed: (async function* () {})()})
  expect(lake.store.get('a')).toMatchObject({n: 7})
  expect(lake.seeded).toBeUndefined()
})
