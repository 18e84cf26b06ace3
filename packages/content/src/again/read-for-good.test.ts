import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {fromNdjson} from '../source/from-ndjson.ts'
import {base, entry} from '../test-support/documents.ts'
import {block, type Raw} from '../test-support/raw.ts'
import {loadGraphAgain} from './load-again.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-texts-'))
})
afterAll(() => rm(folder, {recursive: true}))

const write = (documents: readonly Raw[]): Promise<void> =>
  writeFile(
    join(folder, 'content.ndjson'),
    documents.map((document) => `${JSON.stringify(document)}\n`).join(''),
  )

const load = async (documents: readonly Raw[]) => {
  await write(documents)
  const source = fromNdjson(join(folder, 'content.ndjson'))
  const {graph} = await loadGraphAgain(source, {
    today: '2026-06-01',
    key: 'test',
    kept: undefined,
  })
  return graph.view({language: 'en'})
}

const entries = (count: number): Raw[] =>
  Array.from({length: count}, (_, at) =>
    entry(`term-${at}`, {body: [block('b1', `Text ${at} – ä`)], changes: null}),
  )

describe('a graph of a file', () => {
  test('gives every text, whatever was read before it', async () => {
    const view = await load([...base(), ...entries(30)])
    for (const at of [7, 29, 0, 7, 13, 29]) {
      const [text] = view.glossaryEntry(`term-${at}`)?.body ?? []
      expect(text).toMatchObject({children: [{text: `Text ${at} – ä`}]})
    }
  })

  test('says so when the file is another by the time a text is asked for', async () => {
    const view = await load([...base(), ...entries(2)])
    await write(base())
    expect(() => view.glossaryEntry('term-1')?.body).toThrow(/was changed while it was read/)
  })
})
