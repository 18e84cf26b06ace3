import {mkdtemp, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {readLastGood, writeLastGood} from './last-good.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-last-good-'))
})
afterAll(async () => {
  await rm(folder, {recursive: true})
})

test('what was good is there again after a restart, for its owner alone', async () => {
  expect(await readLastGood(join(folder, 'new'))).toEqual(new Map())
  const documents = new Map([['a', {_id: 'a', title: 'Line\nbreak'}]])
  await writeLastGood(folder, documents)
  expect(await readLastGood(folder)).toEqual(documents)
  expect((await stat(join(folder, 'last-good.ndjson'))).mode & 0o077).toBe(0)
})

test('a damaged file is said, with what to do', async () => {
  await writeFile(join(folder, 'last-good.ndjson'), '{"_id": "a"')
  await expect(readLastGood(folder)).rejects.toThrow(/cannot be read/)
})
