import {mkdtemp, mkdir, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {buffer} from 'node:stream/consumers'
import {gzipSync} from 'node:zlib'
import {pack} from 'tar-stream'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {unpackArchive} from './unpack-archive.ts'

let folder: string
let into: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unpack-'))
  into = join(folder, 'into')
  await mkdir(into)
})
afterEach(() => rm(folder, {recursive: true}))

async function archive(...entries: (readonly [name: string, content: string])[]): Promise<string> {
  const tar = pack()
  for (const [name, content] of entries) tar.entry({name}, content)
  tar.finalize()
  const file = join(folder, 'a.tar.gz')
  await writeFile(file, gzipSync(await buffer(Readable.from(tar))))
  return file
}

const DATA = ['x/data.ndjson', '{"_id":"a","_type":"x"}\n'] as const
const limits = {entries: 10, total: 100_000, asset: 1000}

describe('an archive is not unpacked beyond its limits:', () => {
  test('entries, also those that are left out', async () => {
    const many = Array.from({length: 10}, (_, n) => [`x/readme-${n}`, 'hello'] as const)
    await expect(unpackArchive(await archive(...many, DATA), into, limits)).rejects.toThrow(
      'holds more than 10 entries',
    )
  })

  test('all bytes together, also of what is left out', async () => {
    const file = await archive(['x/readme', 'x'.repeat(200_000)], DATA)
    await expect(unpackArchive(file, into, limits)).rejects.toThrow('holds more than 100000 bytes')
  })

  test('bytes of one asset', async () => {
    const file = await archive(DATA, ['x/images/a.png', 'x'.repeat(2000)])
    await expect(unpackArchive(file, into, limits)).rejects.toThrow(
      'holds more than 1000 bytes in images/a.png',
    )
  })
})

test('assets that were named by hand are unpacked, and nothing that is named like a path', async () => {
  const file = await archive(
    DATA,
    ['x/images/red.png', 'a'],
    ['x/images/.hidden', 'a'],
    ['x/images/..', 'a'],
    ['x/images/a b', 'a'],
    ['x/other/red.png', 'a'],
  )
  await unpackArchive(file, into)
  expect((await readdir(into, {recursive: true})).toSorted()).toEqual([
    'data.ndjson',
    'files',
    'images',
    'images/red.png',
  ])
})
