import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {brotliDecompressSync} from 'node:zlib'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {compressFiles} from './compress-files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-compress-'))
})
afterEach(() => rm(folder, {recursive: true}))

describe('compressFiles', () => {
  test('lays the same text beside a file, smaller, and keeps the file', async () => {
    const text = 'export const answer = 42\n'.repeat(200)
    await mkdir(join(folder, 'static'))
    await writeFile(join(folder, 'static', 'a.js'), text)
    await compressFiles(folder)
    const twin = await readFile(join(folder, 'static', 'a.js.br'))
    expect(brotliDecompressSync(twin).toString()).toBe(text)
    expect(twin.length).toBeLessThan(text.length / 10)
    expect(await readFile(join(folder, 'static', 'a.js'), 'utf8')).toBe(text)
  })

  test('leaves alone what is small, or compressed by its own means', async () => {
    await writeFile(join(folder, 'small.js'), 'export {}')
    await writeFile(join(folder, 'a.woff2'), Buffer.alloc(5000))
    await compressFiles(folder)
    expect((await readdir(folder)).toSorted()).toEqual(['a.woff2', 'small.js'])
  })
})
