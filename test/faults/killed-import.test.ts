import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {importIntoFolder, openStore} from '@stepzero/lake'
import {afterAll, beforeAll, expect, test} from 'vitest'

const COMMAND = fileURLToPath(new URL('../../packages/cli/bin/stepzero.js', import.meta.url))
const EXAMPLE = new URL('../../packages/cli/example/dataset.ndjson', import.meta.url)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-killed-'))
})
afterAll(async () => {
  await rm(folder, {recursive: true})
})

const startImport = (file: string, data: string) =>
  spawn(process.execPath, [COMMAND, 'import', file, '--replace', '--data', data], {
    stdio: 'ignore',
  })

test('an import that is killed at any moment is whole or absent', async () => {
  const example = await readFile(EXAMPLE, 'utf8')
  const file = join(folder, 'large.ndjson')
  // Large enough that most of the time goes into reading and writing documents.
  const copies = Array.from({length: 3}, (_, copy) =>
    example.replaceAll(/^\{"_id":"/gm, `{"_id":"c${copy}-`),
  )
  await writeFile(file, copies.join(''))
  const total = copies.join('').split('\n').length - 1
  const held = join(folder, 'held.ndjson')
  await writeFile(held, '{"_id":"held","_type":"x"}\n')
  const data = join(folder, 'data')
  await importIntoFolder(data, 'production', held)
  const began = performance.now()
  await once(startImport(file, join(folder, 'whole')), 'exit')
  const took = performance.now() - began

  for (let run = 0; run < (process.env['SOAK'] === undefined ? 5 : 100); run += 1) {
    const moment = Math.random() * took
    const child = startImport(file, data)
    const timer = setTimeout(() => child.kill('SIGKILL'), moment)
    await once(child, 'exit')
    clearTimeout(timer)
    const store = openStore(data, 'production')
    const documents = store.count()
    store.close()
    expect([1, 1 + total], `killed after ${moment} ms`).toContain(documents)
    if (documents > 1) {
      await rm(data, {recursive: true})
      await importIntoFolder(data, 'production', held)
    }
  }
})
