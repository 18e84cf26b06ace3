import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {ADDRESS_FACT} from '../identity/running-lake.ts'
import {startLake} from '../start-lake.ts'
import {LakeStore} from '../store/lake-store.ts'
import {reachStore} from './reach-store.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'reach-store-'))
})
afterEach(() => rm(dataDir, {recursive: true}))

test('a lake that runs is reached as it runs, and the token for it ends', async () => {
  await using lake = await startLake({dataDir})
  {
    await using reached = await reachStore({dataDir})
    expect(reached.isRunning).toBe(true)
    expect(reached.place.address).toBe(lake.address)
    expect(lake.tokens()).toHaveLength(1)
  }
  expect(lake.tokens()).toEqual([])
})

test('a store without a lake gets one for the time, also where one was killed', async () => {
  await expect(reachStore({dataDir})).rejects.toThrow('There is no lake')
  await (await reachStore({dataDir}, {makeNew: true}))[Symbol.asyncDispose]()
  const store = new LakeStore(dataDir, 'production')
  store.setFact(ADDRESS_FACT, 'http://127.0.0.1:9')
  store.close()
  await using reached = await reachStore({dataDir})
  expect(reached.isRunning).toBe(false)
  expect((await fetch(`${reached.place.address}/v1/ping`)).status).toBe(200)
})
