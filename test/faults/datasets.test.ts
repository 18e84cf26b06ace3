import {mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createClient} from '@sanity/client'
import {startLake} from '@stepzero/lake'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {runCommand, startServing, stop} from '../site-under-test.ts'

const EXAMPLE = fileURLToPath(new URL('../../packages/cli/example/dataset.ndjson', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-datasets-'))
})
afterAll(async () => {
  await rm(folder, {recursive: true})
})

const at = (name: string) => join(folder, name)
const TOKEN = 'a-token-for-this-test'

const clientOf = (address: string) =>
  createClient({
    projectId: 'stepzero',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: address,
    useProjectHostname: false,
    useCdn: false,
    token: TOKEN,
  })

/** Opens the lake of a data folder in this process, which starts at once. */
async function withLakeHere<Result>(
  data: string,
  use: (client: ReturnType<typeof createClient>, address: string) => Promise<Result>,
): Promise<Result> {
  await using lake = await startLake({dataDir: data, token: TOKEN})
  return await use(clientOf(lake.address), lake.address)
}

/** Runs a lake of a data folder and does something with it as its administrator. */
async function withLake<Result>(
  data: string,
  use: (client: ReturnType<typeof createClient>, address: string) => Promise<Result>,
): Promise<Result> {
  const flags = ['lake', '--port', '0', '--data', data, '--seed', 'none', '--token', TOKEN]
  const {child, address} = await startServing(flags, /Content Lake\s+(http:\S+)/)
  try {
    return await use(clientOf(address), address)
  } finally {
    await stop(child)
  }
}

test('import and export with images give the same bytes again', async () => {
  const photo = await sharp({create: {width: 9, height: 6, channels: 3, background: '#a00'}})
    .png()
    .toBuffer()
  await withLakeHere(at('one'), async (client) => {
    const {_id} = await client.assets.upload('image', photo, {filename: 'red.png'})
    const cover = {_type: 'image', asset: {_type: 'reference', _ref: _id}}
    await client.create({_id: 'page', _type: 'page', cover})
    await client.create({_id: 'drafts.page', _type: 'page', title: 'Draft'})
  })
  for (const [from, to] of [
    ['one', 'two'],
    ['two', 'three'],
  ] as const) {
    const file = at(`${from}.tar.gz`)
    const exported = await runCommand(['export', file, '--data', at(from)])
    expect(exported).toMatchObject({code: 0, output: ''})
    expect(exported.errors).toContain('3 documents, with 1 asset')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const imported = await runCommand(['import', file, '--data', at(to)])
    expect(imported).toMatchObject({code: 0})
  }
  await runCommand(['export', at('three.tar.gz'), '--data', at('three')])
  const [one, two, three] = await Promise.all(
    ['one', 'two', 'three'].map((name) => readFile(at(`${name}.tar.gz`))),
  )
  expect(one?.equals(two ?? Buffer.of())).toBe(true)
  expect(one?.equals(three ?? Buffer.of())).toBe(true)
  await withLakeHere(at('three'), async (client, address) => {
    const page = await client.fetch<{path: string}>(
      '*[_id == "page"][0]{"path": cover.asset->path}',
    )
    const image = await fetch(`${address}/${page.path}`)
    expect(Buffer.from(await image.arrayBuffer()).equals(photo)).toBe(true)
  })
})

test('export writes to standard output, with or without drafts, and replaces no file', async () => {
  await writeFile(at('drafts.ndjson'), '{"_id":"drafts.a","_type":"x"}\n{"_id":"a","_type":"x"}\n')
  await runCommand(['import', at('drafts.ndjson'), '--data', at('drafts')])
  const [all, some, again] = await Promise.all([
    runCommand(['export', '-', '--data', at('drafts')]),
    runCommand(['export', '-', '--no-drafts', '--data', at('drafts')]),
    runCommand(['export', at('drafts.ndjson'), '--data', at('drafts')]),
  ])
  expect(all).toMatchObject({code: 0, errors: ''})
  expect(all.output.match(/"_id":"[^"]+"/g)).toEqual(['"_id":"a"', '"_id":"drafts.a"'])
  expect(some.output.match(/"_id":"[^"]+"/g)).toEqual(['"_id":"a"'])
  expect(again.code).toBe(1)
  expect(again.errors).toContain('is there already')
  expect(await readFile(at('drafts.ndjson'), 'utf8')).not.toContain('_rev')
})

test('an import that fails is one sentence with its line, and leaves nothing', async () => {
  await writeFile(at('bad.ndjson'), '{"_id":"a","_type":"x"}\n\n{"_id":"b"}\n')
  const {code, errors} = await runCommand(['import', at('bad.ndjson'), '--data', at('bad')])
  expect(code).toBe(1)
  expect(errors).toContain('Line 3: The document "b" has no _type.')
  expect(errors).not.toMatch(/^\s+at /m)
  const none = await runCommand(['export', '-', '--data', at('bad')])
  expect(none).toMatchObject({code: 1, output: ''})
  expect(none.errors).toContain('There is no lake')
})

test('an import asks before it replaces', async () => {
  const file = at('mine.ndjson')
  await writeFile(file, '{"_id":"a","_type":"x","n":1}\n')
  const flags = [file, '--data', at('mine')]
  expect((await runCommand(['import', ...flags])).code).toBe(0)
  const [twice, torn] = await Promise.all([
    runCommand(['import', ...flags]),
    runCommand(['import', ...flags, '--replace', '--missing']),
  ])
  expect(twice.code).toBe(1)
  expect(twice.errors).toContain('Line 1: the dataset already has a document "a".')
  expect((await runCommand(['import', ...flags, '--missing'])).errors).toContain('0 documents')
  expect((await runCommand(['import', ...flags, '--replace'])).errors).toContain('1 document')
  expect(torn.code).toBe(2)
})

test('a lake that runs takes an import with a token, wholly or not at all', async () => {
  const file = at('sent.ndjson')
  await writeFile(file, '{"_id":"b","_type":"x"}\n{"_id":"a","_type":"x"}\n')
  await withLake(at('sent'), async (client, address) => {
    await client.create({_id: 'a', _type: 'x', n: 1})
    const flags = ['import', file, '--to', `${address}/production`]
    const [refused, stranger, nobody] = await Promise.all([
      runCommand([...flags, '--token', TOKEN]),
      runCommand([...flags, '--token', 'wrong']),
      runCommand(flags),
    ])
    expect(refused.code).toBe(1)
    expect(refused.errors).toContain('Line 2: the dataset already has a document "a"')
    expect(await client.fetch('count(*)')).toBe(1)
    expect(stranger.errors).toContain('does not let this token do that')
    expect(nobody.code).toBe(2)
    const taken = await runCommand([...flags, '--missing', '--token', TOKEN])
    expect(taken).toMatchObject({code: 0})
    expect(await client.fetch('*[_id == "a"][0].n + count(*)')).toBe(3)
  })
})

test('start backs up what changed when it ends, and restores it into an empty folder', async () => {
  const data = at('started')
  await runCommand(['import', EXAMPLE, '--data', data])
  const site = /Site\s+(http:\S+)/
  const first = await startServing(['start', '--port', '0', '--data', data], site)
  await stop(first.child)
  expect(first.child.exitCode).toBe(0)
  const [name = '', ...more] = await readdir(join(data, 'backups'))
  expect(more).toEqual([])
  expect(name).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z\.ndjson$/)
  const backup = join(data, 'backups', name)
  expect((await stat(backup)).mode & 0o777).toBe(0o600)

  const flags = ['start', '--port', '0', '--restore', backup, '--data']
  const refused = await runCommand([...flags, data])
  expect(refused.code).toBe(1)
  expect(refused.errors).toContain('is not empty')

  const restored = await startServing([...flags, at('restored')], site)
  expect(restored.said).toContain('Restored into')
  expect((await fetch(`${restored.address}/glossary/`)).status).toBe(200)
  await stop(restored.child)
  const [again = ''] = await readdir(join(at('restored'), 'backups'))
  const copy = await readFile(join(at('restored'), 'backups', again))
  expect(copy.equals(await readFile(backup))).toBe(true)
})
