import {readFile} from 'node:fs/promises'
import {createClient, type SanityClient} from '@sanity/client'
import {startLake, type Lake} from '@stepzero/lake'
import {
  createWorkspaceFromConfig,
  validateDocument,
  type SanityDocument,
  type Workspace,
} from 'sanity'
import {stepzero} from 'sanity-plugin-stepzero'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {z} from 'zod'

const EXAMPLE = new URL('../../packages/cli/example/dataset.ndjson', import.meta.url)
const TOKEN = 'validation-0123456789-0123456789'
const stored = z.looseObject({
  _id: z.string(),
  _type: z.string(),
  _rev: z.string(),
  _createdAt: z.string(),
  _updatedAt: z.string(),
})

let lake: Lake
let workspace: Workspace
let client: SanityClient
let documents: SanityDocument[]

beforeAll(async () => {
  const lines = (await readFile(EXAMPLE, 'utf8')).split('\n').filter((line) => line !== '')
  documents = lines.map((line) => stored.parse(JSON.parse(line)))
  lake = await startLake({dataDir: ':memory:', token: TOKEN, seed: EXAMPLE.pathname})
  client = createClient({
    projectId: lake.projectId,
    dataset: lake.dataset,
    apiHost: lake.address,
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    useCdn: false,
    token: TOKEN,
  })
  workspace = await createWorkspaceFromConfig({
    name: 'default',
    basePath: '/',
    projectId: lake.projectId,
    dataset: lake.dataset,
    plugins: [stepzero()],
    currentUser: {id: 'a', name: 'A', email: '', role: 'administrator', roles: []},
    getClient: ({apiVersion}) => client.withConfig({apiVersion}),
  })
})
afterAll(() => lake.close())

const getClient = ({apiVersion}: {apiVersion: string}) => client.withConfig({apiVersion})

/** What keeps a document from being published, with the path it stands at. */
const errorsOf = async (document: SanityDocument): Promise<string[]> => {
  const markers = await validateDocument({document, workspace, getClient, environment: 'studio'})
  return markers
    .filter(({level}) => level === 'error')
    .map(({path, message}) => `${JSON.stringify(path)} ${message}`)
}

const some = (type: string): SanityDocument => {
  const found = documents.find(({_type}) => _type === type)
  if (found === undefined) throw new Error(`The example has no ${type}.`)
  return found
}

describe('the validation of the Studio', () => {
  test('lets every document of the example be published', async () => {
    const refused = new Map<string, string[]>()
    const content = documents.filter(({_type}) => !_type.startsWith('sanity.'))
    // Sanity waits a while for references to look up together, and complains of many documents at once.
    for (let first = 0; first < content.length; first += 16) {
      await Promise.all(
        content.slice(first, first + 16).map(async (document) => {
          const errors = await errorsOf(document)
          if (errors.length > 0) refused.set(document._id, errors)
        }),
      )
    }
    expect(Object.fromEntries(refused)).toEqual({})
  })

  test('refuses what the schema refuses, and what a rule does', async () => {
    const entry = some('glossaryEntry')
    const other = documents.find(({_id, _type}) => _type === entry._type && _id !== entry._id)
    const errors = await errorsOf({...entry, definition: '', slug: other?.['slug'], doubt: true})
    expect(errors).toContainEqual(expect.stringMatching(/^\["definition"\] /))
    expect(errors).toContainEqual(expect.stringMatching(/^\["slug"\] .*one address/))
  })

  test('asks of a union only what its kind has', async () => {
    const priced = documents.find(
      ({price}) => z.object({kind: z.literal('fixed')}).safeParse(price).success,
    )
    const step = {
      ...some('journeyStep'),
      ...priced,
      price: {_type: 'price', kind: 'free', amount: -1},
    }
    expect(await errorsOf(step)).not.toContainEqual(expect.stringContaining('"price"'))
    const fixed = {...step, price: {...step.price, kind: 'fixed'}}
    const errors = (await errorsOf(fixed)).filter((error) => error.includes('"price"'))
    expect(errors.map((error) => error.split(' ')[0])).toEqual(
      expect.arrayContaining(['["price","amount"]', '["price","currency"]', '["price","tax"]']),
    )
  })

  test('refuses a figure that says nothing, and one that says it twice', async () => {
    const figure = {_type: 'figure', _key: 'f', image: {_type: 'image', asset: {_ref: 'image-x'}}}
    const bodies = [figure, {...figure, alt: 'A map', decorative: true}, {...figure, alt: 'A map'}]
    const found = await Promise.all(
      bodies.map((block) => errorsOf({...some('insight'), body: [block]})),
    )
    const counts = found.map((errors) => errors.filter((error) => error.includes('"alt"')).length)
    expect(counts).toEqual([1, 1, 0])
  })
})

describe('the workspace', () => {
  test('offers every document in the menu of new ones, but the settings', () => {
    const offered = workspace.document
      .resolveNewDocumentOptions({type: 'global'})
      .map(({templateId}) => templateId)
    expect(offered).toContain('glossaryEntry')
    expect(offered).not.toContain('settings')
  })
})
