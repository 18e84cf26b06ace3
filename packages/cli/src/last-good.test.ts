import {appendFile, mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {LastGood} from './last-good.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-last-good-'))
  file = join(folder, 'last-good.ndjson')
})
afterEach(async () => {
  await rm(folder, {recursive: true})
})

const a = {_id: 'a', _rev: '1', title: 'Line\nbreak'}
const b = {_id: 'b', _rev: '1'}

test('what was good is there again after a restart, for its owner alone', async () => {
  const first = await LastGood.open(folder)
  expect(first.documents).toEqual(new Map())
  await first.keepAll(new Map([['a', a]]))
  expect((await LastGood.open(folder)).documents).toEqual(new Map([['a', a]]))
  expect((await stat(file)).mode & 0o077).toBe(0)
})

test('an edit writes its own document and no other', async () => {
  const first = await LastGood.open(folder)
  await first.keepAll(new Map([a, b].map((one) => [one._id, one])))
  const before = await readFile(file, 'utf8')
  const edited = {...a, _rev: '2'}
  first.keep(new Map<string, unknown>([['a', edited]]).set('b', undefined))
  expect(await readFile(file, 'utf8')).toBe(
    `${before}${JSON.stringify(edited)}\n{"_id":"b","_gone":true}\n`,
  )
  const again = await LastGood.open(folder)
  expect(again.documents).toEqual(new Map([['a', edited]]))
  const written = await readFile(file, 'utf8')
  await again.keepAll(new Map([['a', edited]]))
  expect(await readFile(file, 'utf8')).toBe(written)
})

test('a line that was cut off is as if it never was written', async () => {
  await (await LastGood.open(folder)).keepAll(new Map([['a', a]]))
  await appendFile(file, '{"_id": "b", "ti')
  const again = await LastGood.open(folder)
  expect(again.documents).toEqual(new Map([['a', a]]))
  await again.keepAll(new Map([['a', a]]))
  expect(await readFile(file, 'utf8')).toBe(`${JSON.stringify(a)}\n`)
})

test('a damaged file is said, with what to do', async () => {
  await writeFile(file, '{"_id": "a"\n{"_id": "b"}\n')
  await expect(LastGood.open(folder)).rejects.toThrow(/cannot be read/)
})
