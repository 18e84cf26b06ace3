import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {SeedError} from '../errors.ts'
import {exportDocuments} from './export-documents.ts'
import {importDocuments} from './import-documents.ts'
import {LakeStore} from './lake-store.ts'
import {seed} from './seed.ts'

/** A store for one test. */
function newStore(): LakeStore & Disposable {
  return Object.assign(new LakeStore(':memory:', 'production'), {
    [Symbol.dispose](this: LakeStore) {
      this.close()
    },
  })
}

async function exportText(store: LakeStore): Promise<string> {
  let text = ''
  for await (const page of exportDocuments(store)) text += page
  return text
}

async function refusal(source: Iterable<string | Uint8Array>): Promise<SeedError> {
  using store = newStore()
  const error: unknown = await seed(store, source).catch((reason: unknown) => reason)
  expect(store.count()).toBe(0)
  if (error instanceof SeedError) return error
  throw new Error('The seed was taken.', {cause: error})
}

async function revisionOf(line: string): Promise<string | undefined> {
  using store = newStore()
  await seed(store, [line])
  return store.get('a')?._rev
}

const AT = new Date('2026-05-05T05:05:05Z')

describe('a seed', () => {
  test('keeps what documents say of themselves, and fills in what they leave out', async () => {
    using store = newStore()
    const own = {_rev: 'r', _createdAt: '2020-01-01T00:00:00Z', _updatedAt: '2021-01-01T00:00:00Z'}
    const lines = [
      {_id: 'a', _type: 'post', ...own, title: 'A'},
      {_id: 'b', _type: 'post', _createdAt: '2022-02-02T00:00:00Z'},
      {_id: 'c', _type: 'post'},
    ]
    const text = lines.map((line) => JSON.stringify(line)).join('\n')
    expect(await seed(store, [text], {at: AT})).toBe(3)
    expect(store.get('a')).toEqual({...lines[0]})
    expect(store.get('b')).toMatchObject({
      _createdAt: '2022-02-02T00:00:00Z',
      _updatedAt: '2022-02-02T00:00:00Z',
    })
    expect(store.get('c')).toMatchObject({_createdAt: AT.toISOString()})
  })

  test('gives the same content the same revision, and other content another', async () => {
    const one = await revisionOf('{"_id": "a", "_type": "post", "title": "A"}')
    expect(await revisionOf('{"_id":"a","_type":"post",  "title":"A"}\r\n')).toBe(one)
    expect(await revisionOf('{"_id":"a","_type":"post","title":"B"}')).not.toBe(one)
  })

  test('is read wherever it is cut, with or without a byte order mark', async () => {
    const document = fc.record({title: fc.string({unit: 'binary'}), n: fc.integer()})
    const property = fc.asyncProperty(
      fc.array(document, {maxLength: 5}),
      fc.array(fc.nat({max: 400}), {maxLength: 6}),
      fc.constantFrom('\n', '\r\n', '\n\n'),
      fc.boolean(),
      async (documents, cuts, lineEnd, hasMark) => {
        const lines = documents.map((one, index) =>
          JSON.stringify({_id: `d${index}`, _type: 'x', ...one}),
        )
        const bytes = Buffer.from((hasMark ? '\uFEFF' : '') + lines.join(lineEnd))
        const ends = [...cuts.toSorted((one, two) => one - two), bytes.length]
        const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
        using store = newStore()
        expect(await seed(store, chunks)).toBe(documents.length)
        for (const [index, one] of documents.entries()) {
          expect(store.get(`d${index}`)).toMatchObject(JSON.parse(JSON.stringify(one)))
        }
      },
    )
    await fc.assert(property, {numRuns: process.env['SOAK'] === undefined ? 15 : 500})
  })

  test.each([
    ['{"_id":"a","_type":"x"}\n\n{"_id":', 3, /^Line 3: not JSON: /],
    ['{"_id":"a","_type":"x"}\n[1]', 2, 'Line 2: A document must be a JSON object.'],
    ['{"_type":"x"}', 1, 'Line 1: A missing _id is not a document id.'],
    ['{"_id":"a b","_type":"x"}', 1, 'Line 1: "a b" is not a document id.'],
    ['{"_id":"a"}', 1, 'Line 1: The document "a" has no _type.'],
    [
      '{"_id":"a","_type":"x"}\n{"_id":"b","_type":"x"}\n{"_id":"a","_type":"y"}',
      3,
      'Line 3: the id "a" already stands on line 1.',
    ],
  ])('with a bad line leaves nothing, and names the line: %j', async (text, line, message) => {
    const error = await refusal([text])
    expect(error.line).toBe(line)
    expect(error.message).toMatch(message)
    expect(error.hint).not.toBe('')
  })

  test('with a bad line after many good ones leaves nothing', async () => {
    const good = Array.from({length: 1700}, (_, index) => `{"_id":"d${index}","_type":"x"}\n`)
    expect((await refusal([...good, 'oops'])).line).toBe(1701)
  })

  test('that is not UTF-8 leaves nothing', async () => {
    const latin1 = Buffer.from('{"_id":"a","_type":"x","title":"\xe4"}\n', 'latin1')
    expect((await refusal([latin1])).message).toBe('Line 1: this or a later line is not UTF-8.')
  })

  test("whose source breaks off leaves nothing, and the source's own error", async () => {
    using store = newStore()
    const broken = (async function* () {
      yield '{"_id":"a","_type":"x"}\n'.repeat(1)
      throw new Error('The cable was cut.')
    })()
    await expect(seed(store, broken)).rejects.toThrow('The cable was cut.')
    expect(store.count()).toBe(0)
    expect(await seed(store, ['{"_id":"a","_type":"x"}'])).toBe(1)
  })

  test('from a file that is not there says so', async () => {
    using store = newStore()
    await expect(seed(store, '/nowhere/at-all.ndjson')).rejects.toThrow(
      /\/nowhere\/at-all\.ndjson cannot be read/,
    )
  })

  test('is refused by a store that holds documents', async () => {
    using store = newStore()
    store.commit({changes: [{put: {_id: 'a', _type: 'x'}}]})
    await expect(seed(store, ['{"_id":"b","_type":"x"}'])).rejects.toThrow(
      'The store already holds 1 documents.',
    )
  })

  test('stays invisible until it is complete', async () => {
    using store = newStore()
    const counts = new Set<number>()
    const source = (async function* () {
      for (let index = 0; index < 1200; index += 1) {
        yield `{"_id":"d${index}","_type":"x"}\n`
        counts.add(store.count())
      }
    })()
    expect(await seed(store, source)).toBe(1200)
    expect([...counts]).toEqual([0])
    expect(store.count()).toBe(1200)
  })
})

describe('an import', () => {
  test('replaces documents by id, and leaves the others', async () => {
    using store = newStore()
    await seed(store, ['{"_id":"a","_type":"x","n":1}\n{"_id":"b","_type":"x","n":1}'])
    expect(await importDocuments(store, ['{"_id":"b","_type":"y","n":2}'])).toBe(1)
    expect(store.get('a')).toMatchObject({n: 1})
    expect(store.get('b')).toMatchObject({_type: 'y', n: 2})
    expect(store.count()).toBe(2)
    store.commit({changes: [{put: {_id: 'c', _type: 'x'}}]})
    expect(store.get('c')).toMatchObject({_type: 'x'})
  })

  test('of an export gives the same export, byte for byte', async () => {
    using one = newStore()
    using two = newStore()
    await seed(one, ['{"title":"Ä","_type":"x","_id":"b"}\n{"_id":"drafts.a","_type":"x"}\n'])
    const text = await exportText(one)
    await seed(two, [text])
    expect(await exportText(two)).toBe(text)
  })
})
