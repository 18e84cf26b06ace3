import {hash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {array, assert, asyncProperty, constantFrom, nat, record, type Arbitrary} from 'fast-check'
import {
  fromLake,
  fromNdjson,
  loadGraph,
  loadGraphAgain,
  type DocumentSource,
} from '@stepzero/content'
import {
  buildAgain,
  buildSite,
  compileSite,
  loadApp,
  pictureOfDrawing,
  renderSite,
  type BuildResult,
  type SiteApp,
} from '@stepzero/publish'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {EDIT_KINDS, type Documents, type EditKind} from './edits/edit-kinds.ts'
import {readExample} from './edits/example-documents.ts'

const SITE = dirname(fileURLToPath(import.meta.resolve('@stepzero/site/package.json')))
const BASE = 'https://example.com'
const DAY = '2026-11-21'

const SOAK = process.env['SOAK'] !== undefined
/** After this, a smaller sequence is not looked for any more, and the smallest so far is told. */
const PATIENCE = SOAK ? 7_000_000 : 420_000
const {runs, length} = process.env['SOAK'] ? {runs: 20, length: 60} : {runs: 1, length: 16}

let folder: string
let app: SiteApp
let example: Documents
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-again-'))
  app = await loadApp(await compileSite({siteDir: SITE}))
  example = await readExample()
})
afterAll(() => rm(folder, {recursive: true}))

const toLines = (documents: Documents): string =>
  [...documents.values()].map((document) => `${JSON.stringify(document)}\n`).join('')

/** A site in a folder of its own that is built again and again. */
class Built {
  readonly #dir: string
  readonly #file: string
  readonly source: DocumentSource
  anew: string[] = []

  constructor(name: string) {
    this.#dir = join(folder, name)
    this.#file = join(folder, `${name}.ndjson`)
    this.source = fromNdjson(this.#file)
  }

  /** One for all: pictures are made once. */
  get dataDir(): string {
    return join(folder, 'data')
  }

  /** Where it leaves what the next build begins with. */
  get left(): string {
    const name = hash('sha256', this.outDir).slice(0, 16)
    return join(this.dataDir, 'last-build', `${name}.bin`)
  }

  get outDir(): string {
    return join(this.#dir, 'out')
  }

  write(documents: Documents): Promise<void> {
    return writeFile(this.#file, toLines(documents))
  }

  build(today = DAY, source = this.source): Promise<BuildResult> {
    this.anew = []
    const places = {dataDir: this.dataDir, outDir: this.outDir}
    return buildAgain({
      ...places,
      load: (last) => loadGraphAgain(source, {...last, today, base: BASE}),
      build: ({graph}, again) =>
        buildSite({...places, plan: graph, siteDir: SITE, base: BASE, again, search: false}),
      onAnew: (why) => this.anew.push(why),
    })
  }

  /** Every planned file as it lies in the folder. */
  async files(planned: readonly string[]): Promise<Map<string, string>> {
    const files = planned.map((address): [string, string] => {
      const path = address.endsWith('/') ? `${address}index.html` : address
      return [address, hash('sha256', readFileSync(join(this.outDir, path)))]
    })
    const others = ['_redirects', '_headers'].map((name): [string, string] => [
      name,
      readFileSync(join(this.outDir, name), 'utf8'),
    ])
    return new Map([...files, ...others])
  }
}

/** Every file of a build from nothing. */
async function fullBuild(source: DocumentSource, today: string): Promise<Map<string, string>> {
  const plan = await loadGraph(source, {today, base: BASE})
  const files = new Map<string, string>()
  await renderSite({
    app,
    plan,
    origin: BASE,
    accept: async ({address, type, body}) => {
      files.set(address, type === 'drawing' ? await pictureHash(body) : hash('sha256', body))
    },
  })
  return files
}

const pictures = new Map<string, Promise<string>>()

/** The hash of the picture that a drawing becomes; the same few come again and again. */
function pictureHash(svg: string): Promise<string> {
  const known = pictures.get(svg)
  if (known !== undefined) return known
  const made = pictureOfDrawing(svg).then((picture) => hash('sha256', picture))
  pictures.set(svg, made)
  return made
}

async function compare(built: Built, {release}: BuildResult, today = DAY): Promise<void> {
  const full = await fullBuild(built.source, today)
  const now = await built.files([...full.keys()])
  const different = [...full].filter(([address, content]) => now.get(address) !== content)
  expect(different.map(([address]) => address)).toEqual([])
  const left = [...release.manifest.files.keys()].filter(
    (address) => !full.has(address) && !/^\/(?:_astro|images)\//.test(address),
  )
  // What is left are files of the public folder, which no document is rendered to.
  expect(left.filter((address) => /\/(?:index\.md)?$/.test(address))).toEqual([])
}

const edited = (documents: Documents, id: string, fields: object): Documents => {
  const document = documents.get(id)
  if (document === undefined) throw new Error(`The example has no ${id}.`)
  return new Map([...documents, [id, {...document, ...fields}]])
}

const kinds: EditKind[] = []
for (const kind in EDIT_KINDS) if (isKind(kind)) kinds.push(kind)
function isKind(kind: string): kind is EditKind {
  return Object.hasOwn(EDIT_KINDS, kind)
}

interface Step {
  readonly kinds: readonly EditKind[]
  readonly one: number
  readonly other: number
}
const step: Arbitrary<Step> = record({
  kinds: array(constantFrom(...kinds), {minLength: 1, maxLength: 2}),
  one: nat(999),
  other: nat(999),
})

describe('a build into a folder that was built before', () => {
  let entry: string
  beforeAll(() => {
    const found = [...example.values()].find(({_type}) => _type === 'glossaryEntry')
    entry = found?._id ?? ''
  })

  test('renders nothing where nothing changed', async () => {
    const built = new Built('same')
    await built.write(example)
    const first = await built.build()
    expect(first.rendered).toBeGreaterThan(100)
    const again = await built.build()
    expect(built.anew).toEqual([])
    expect(again.rendered).toBe(0)
    await compare(built, again)
  })

  test('renders only what reads the text of an entry', async () => {
    const built = new Built('text')
    await built.write(example)
    await built.build()
    const body = [
      {
        _type: 'block',
        _key: 'b',
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 's', text: 'Another text altogether.', marks: []}],
      },
    ]
    await built.write(edited(example, entry, {body}))
    const again = await built.build()
    expect(built.anew).toEqual([])
    expect(again.rendered).toBeGreaterThan(0)
    expect(again.rendered).toBeLessThan(80)
    await compare(built, again)
    expect((await built.build()).rendered).toBe(0)
  })

  test('refuses what is wrong, with every problem, and leaves the folder as it was', async () => {
    const built = new Built('wrong')
    await built.write(example)
    await built.build()
    await built.write(
      edited(example, entry, {
        definition: '',
        related: [{_type: 'reference', _ref: 'nobody', _key: 'n'}],
      }),
    )
    await expect(built.build()).rejects.toThrow('definition')
    await built.write(example)
    const again = await built.build()
    expect(again.rendered).toBe(0)
    await compare(built, again)
  })

  test('puts back what somebody took out of the folder', async () => {
    const built = new Built('taken')
    await built.write(example)
    await built.build()
    await rm(join(built.outDir, 'about', 'index.html'))
    const again = await built.build()
    expect(built.anew).toEqual([])
    expect(again.rendered).toBe(1)
    await compare(built, again)
  })

  test('builds everything on another day', async () => {
    const built = new Built('day')
    await built.write(example)
    await built.build()
    const next = await built.build('2026-11-22')
    expect(built.anew).toEqual(['it is another day'])
    await compare(built, next, '2026-11-22')
  })

  test('builds everything after a build that left something damaged, or of other documents', async () => {
    const built = new Built('damaged')
    await built.write(example)
    await built.build()
    const whole = await readFile(built.left)
    const middle = Math.floor(whole.length / 2)
    const changed = Buffer.from(whole)
    changed[middle] = (changed[middle] ?? 0) ^ 1
    for (const content of [
      whole.subarray(0, middle),
      changed,
      Buffer.alloc(0),
      Buffer.from('no'),
    ]) {
      await writeFile(built.left, content)
      const again = await built.build()
      expect(built.anew).toEqual(['what the last build left is damaged'])
      expect(again.rendered).toBeGreaterThan(100)
    }
    const other = new Built('foreign')
    await other.write(edited(example, entry, {definition: 'Of another place.'}))
    await other.build()
    await writeFile(built.left, await readFile(other.left))
    await compare(built, await built.build())
  })

  test('does the same with the documents of a lake', async () => {
    let documents = example
    await using server = await serveLines(() => toLines(documents))
    const built = new Built('lake')
    const source = fromLake({address: server.address, dataset: 'production'})
    await built.build(DAY, source)
    documents = edited(example, entry, {definition: 'What it means was written anew.'})
    const again = await built.build(DAY, source)
    expect(built.anew).toEqual([])
    await built.write(documents)
    await compare(built, again)
  })
})

test(
  'after any edits a build that begins with the last one leaves what a build from nothing makes',
  async () => {
    let sites = 0
    // Never used again, so that no edit gives what another gave: a key, an address.
    let at = 0
    const quick = new Map<string, number>()
    await assert(
      asyncProperty(
        array(step, {minLength: length / 2, maxLength: length, size: 'max'}),
        async (steps) => {
          sites += 1
          const built = new Built(`any-${sites}`)
          const documents = new Map(example)
          let today = DAY
          await built.write(documents)
          await built.build(today)
          for (const {kinds: these, one, other} of steps) {
            for (const kind of these) {
              at += 1
              const edit = EDIT_KINDS[kind](documents, {one, other, today, at})
              for (const [id, document] of edit.changes) {
                if (document === undefined) documents.delete(id)
                else documents.set(id, document)
              }
              if ('today' in edit && edit.today !== undefined) today = edit.today
            }
            await built.write(documents)
            const result = await built.build(today)
            if (built.anew.length === 0) {
              for (const kind of these) quick.set(kind, (quick.get(kind) ?? 0) + 1)
            }
            await compare(built, result, today)
          }
        },
      ),
      {numRuns: runs, interruptAfterTimeLimit: PATIENCE, markInterruptAsFailure: true},
    )
    // Or else nothing was tried but building everything.
    expect(quick.size).toBeGreaterThan(0)
  },
  PATIENCE + 120_000,
)

async function serveLines(content: () => string) {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/x-ndjson')
    response.end(content())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    address: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((done) => server.close(() => done())),
  }
}
