import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {failureOf, readAll} from '../test-support/read-all.ts'
import {fromNdjson} from './from-ndjson.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-ndjson-'))
})
afterAll(() => rm(folder, {recursive: true}))

/** A file with a text; its path differs from run to run, so messages are shown without it. */
const fileOf = async (text: string) => {
  const path = join(folder, 'content.ndjson')
  await writeFile(path, text)
  return fromNdjson(path)
}
const failure = async (text: string) =>
  (await failureOf(await fileOf(text))).replaceAll(`${folder}/`, '')

describe('fromNdjson', () => {
  test('gives each line as a document', async () => {
    const source = await fileOf('{"_id":"a","title":"Früh 😀"}\n{"_id":"b"}\n')
    expect(await readAll(source)).toEqual([{_id: 'a', title: 'Früh 😀'}, {_id: 'b'}])
  })

  test('reads a file again from its start', async () => {
    const source = await fileOf('{"_id":"a"}\n')
    expect(await readAll(source)).toEqual(await readAll(source))
  })

  test('reads Windows line ends, empty lines, a mark at the start and no line end at the end', async () => {
    const source = await fileOf('\ufeff{"_id":"a"}\r\n\r\n{"_id":"b"}')
    expect(await readAll(source)).toEqual([{_id: 'a'}, {_id: 'b'}])
  })

  test('reads lines and characters that span chunks of the file', async () => {
    const title = 'ä😀'.repeat(700_000)
    const source = await fileOf(`{"_id":"a","title":"x${title}"}\n{"_id":"b"}\n`)
    expect(await readAll(source)).toEqual([{_id: 'a', title: `x${title}`}, {_id: 'b'}])
  })

  test('names a line that is no document', async () => {
    expect(await failure('{"_id":"a"}\n\n[1]\n')).toMatchInlineSnapshot(`
      "Line 3 of content.ndjson is not a JSON object: [1]
      Each line must hold one whole document, as \`sanity dataset export\` writes them."
    `)
    expect(await failure(`{"_id":"a"}\n${'no JSON '.repeat(20)}\n`)).toMatchInlineSnapshot(`
      "Line 2 of content.ndjson is not a JSON object: no JSON no JSON no JSON no JSON no JSON no JSON no JSON no J…
      Each line must hold one whole document, as \`sanity dataset export\` writes them."
    `)
  })

  test('names a file that was cut short', async () => {
    expect(await failure('{"_id":"a"}\n{"_id":"b","ti')).toMatchInlineSnapshot(`
      "Line 2 of content.ndjson ends in the middle of a document: the stream was cut short.
      Export or read the documents again, to the end."
    `)
  })

  test('names a file that cannot be read', async () => {
    const none = await failureOf(fromNdjson(join(folder, 'none.ndjson')))
    expect(none.replaceAll(`${folder}/`, '')).toMatchInlineSnapshot(`
      "The file none.ndjson cannot be read: there is none.
      Give the path of an NDJSON file that this user may read."
    `)
    expect((await failureOf(fromNdjson(folder))).replaceAll(folder, 'FOLDER'))
      .toMatchInlineSnapshot(`
      "The file FOLDER cannot be read: it is a folder.
      Give the path of an NDJSON file that this user may read."
    `)
  })
})
