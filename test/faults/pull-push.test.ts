import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createClient} from '@sanity/client'
import {startLake, type Lake} from '@stepzero/lake'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {runCommand, startServing, stop} from '../site-under-test.ts'

const EXAMPLE = fileURLToPath(new URL('../../packages/cli/example/dataset.ndjson', import.meta.url))
const TOKEN = 'a-token-for-this-test'

// Each test runs several commands, one after another.
vi.setConfig({testTimeout: 180_000})

/** An embedded lake that plays the hosted one. */
let hosted: Lake
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-move-'))
  hosted = await startLake({
    dataDir: ':memory:',
    token: TOKEN,
    projectId: 'abc123',
    dataset: 'live',
  })
})
afterAll(async () => {
  await hosted.close()
  await rm(folder, {recursive: true})
})

const clientOf = ({address, projectId, dataset}: Pick<Lake, 'address' | 'projectId' | 'dataset'>) =>
  createClient({
    projectId,
    dataset,
    apiVersion: '2025-02-19',
    apiHost: address,
    useProjectHostname: false,
    useCdn: false,
    token: TOKEN,
  })

/** An export without what each lake sets by itself. */
const plain = (text = '') => text.replaceAll(/"_(?:rev|updatedAt)":"[^"]*",/g, '')

const environment = () => ({
  SANITY_PROJECT_ID: 'abc123',
  SANITY_DATASET: 'live',
  SANITY_API_READ_TOKEN: hosted.createToken('viewer'),
  SANITY_API_WRITE_TOKEN: hosted.createToken('editor'),
})

const move = (name: 'pull' | 'push', flags: readonly string[], data: string, env?: object) =>
  runCommand([name, ...flags, '--data', join(folder, data), '--api-host', hosted.address], {
    ...environment(),
    ...env,
  })

test('push, pull and export give the example and an image as they were', async () => {
  const file = join(folder, 'example')
  await runCommand(['import', EXAMPLE, '--data', file])
  const would = await move('push', ['--dry-run'], 'example')
  expect(would.errors).toMatch(/Would bring to .*: \d+ documents created\n/)
  expect(await clientOf(hosted).fetch('count(*)')).toBe(0)

  const pushed = await move('push', [], 'example')
  expect(pushed).toMatchObject({code: 0, output: ''})
  expect(pushed.errors).toContain('Sending documents: ')
  const red = {create: {width: 9, height: 6, channels: 3, background: '#a00'}} as const
  const bytes = await sharp(red).png().toBuffer()
  const {_id} = await clientOf(hosted).assets.upload('image', bytes, {filename: 'red.png'})
  const cover = {_type: 'image', asset: {_type: 'reference', _ref: _id}}
  await clientOf(hosted).create({_id: 'drafts.red', _type: 'note', cover})

  expect((await move('pull', [], 'pulled')).code).toBe(0)
  const [one, two] = await Promise.all(
    ['example', 'pulled'].map((data) => runCommand(['export', '-', '--data', join(folder, data)])),
  )
  expect(two?.output).toContain('"_id":"drafts.red"')
  const rest = plain(two?.output)
    .split('\n')
    .filter((line) => !line.includes(_id))
  expect(rest.join('\n')).toBe(plain(one?.output))
})

test('pull goes through a lake that runs, so that who listens there is told', async () => {
  const data = join(folder, 'running')
  const flags = ['lake', '--port', '0', '--data', data, '--seed', 'none', '--token', TOKEN]
  const {child, address} = await startServing(flags, /Content Lake\s+(http:\S+)/)
  try {
    const client = clientOf({address, projectId: 'stepzero', dataset: 'production'})
    const {promise: heard, resolve: hear} = Promise.withResolvers<string>()
    const {promise: welcome, resolve: greet} = Promise.withResolvers<void>()
    const subscription = client
      .listen('*[_id == "news"]', {}, {events: ['welcome', 'mutation']})
      .subscribe((event) => (event.type === 'mutation' ? hear(event.documentId) : greet()))
    await welcome
    await clientOf(hosted).create({_id: 'news', _type: 'note'})
    expect((await move('pull', [], 'running')).code).toBe(0)
    expect(await heard).toBe('news')
    subscription.unsubscribe()
  } finally {
    await stop(child)
  }
})

test('pull and push say what differs, and do what they are told about it', async () => {
  const file = join(folder, 'mine.ndjson')
  await writeFile(file, '{"_id":"differs","_type":"note","n":1}\n')
  await runCommand(['import', file, '--data', join(folder, 'mine')])
  await clientOf(hosted).create({_id: 'differs', _type: 'note', n: 2})
  const refused = await move('push', [], 'mine')
  expect(refused.code).toBe(1)
  expect(refused.errors).toContain('The dataset already has a document "differs"')
  expect((await move('push', ['--missing'], 'mine')).errors).toContain('1 that differ left')
  expect((await move('push', ['--replace'], 'mine')).errors).toContain('1 replaced')
  expect(await clientOf(hosted).fetch('*[_id == "differs"][0].n')).toBe(1)
  expect((await move('push', ['--mirror', '--missing'], 'mine')).code).toBe(2)
  const mirrored = await move('push', ['--mirror'], 'mine')
  expect(mirrored.errors).toMatch(/\d+ removed, 1 the same already/)
  expect(await clientOf(hosted).fetch('*[!(_type match "sanity.*")]._id')).toEqual(['differs'])
})

test('pull and push want to be told which dataset, and with what right', async () => {
  const away = ['push', '--api-host', 'http://lake.example', '--data', join(folder, 'mine')]
  const reader = {SANITY_API_WRITE_TOKEN: hosted.createToken('viewer')}
  const [nameless, mute, barred, sent] = await Promise.all([
    move('pull', [], 'mine', {SANITY_PROJECT_ID: '', SANITY_DATASET: ''}),
    move('push', [], 'mine', {SANITY_API_WRITE_TOKEN: ''}),
    move('push', ['--replace'], 'example', reader),
    runCommand(away, environment()),
  ])
  expect(nameless.code).toBe(2)
  expect(nameless.errors).toContain('Set SANITY_PROJECT_ID and SANITY_DATASET.')
  expect(mute.code).toBe(2)
  expect(mute.errors).toContain('Set SANITY_API_WRITE_TOKEN')
  expect(barred.code).toBe(1)
  expect(barred.errors).toContain('does not let this token do that')
  expect(sent.errors).toContain('Give an address that starts with https')
})
