import {hash} from 'node:crypto'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  array,
  assert,
  asyncProperty,
  boolean,
  constantFrom,
  nat,
  record,
  type Arbitrary,
} from 'fast-check'
import {loadGraph, openLiveGraph, type DocumentSource} from '@stepzero/content'
import {SiteProof} from '@stepzero/proof'
import {
  buildSite,
  compileSite,
  loadApp,
  pictureOfDrawing,
  ReleaseProof,
  renderSite,
  SiteEngine,
  type Release,
  type ReleaseFile,
  type SiteApp,
  type SiteProver,
} from '@stepzero/publish'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {EDIT_KINDS, type Documents, type EditKind, type Raw} from './edits/edit-kinds.ts'

const SITE = dirname(fileURLToPath(import.meta.resolve('@stepzero/site/package.json')))
const EXAMPLE = fileURLToPath(new URL('../../packages/cli/example/dataset.ndjson', import.meta.url))
const BASE = 'https://example.com'
const DAY = '2026-11-21'

/** How long a sequence is, how many there are, and after how many edits all files are compared. */
const {runs, length, every} = process.env['SOAK']
  ? {runs: 80, length: 250, every: 50}
  : {runs: 3, length: 130, every: 50}

let folder: string
let app: SiteApp
let example: Documents
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-incremental-'))
  app = await loadApp(await compileSite({siteDir: SITE}))
  const lines = (await readFile(EXAMPLE, 'utf8')).trimEnd().split('\n')
  example = new Map(
    lines.map((line): [string, Raw] => {
      const document: Raw = JSON.parse(line)
      return [document._id, document]
    }),
  )
})
afterAll(async () => {
  await rm(folder, {recursive: true})
})

/** One edit; the next does not wait for it if it comes in a burst. */
interface Edit {
  readonly kind: EditKind
  readonly one: number
  readonly other: number
  readonly burst: boolean
}

const kinds: EditKind[] = []
for (const kind in EDIT_KINDS) if (isKind(kind)) kinds.push(kind)
function isKind(kind: string): kind is EditKind {
  return Object.hasOwn(EDIT_KINDS, kind)
}
const edit: Arbitrary<Edit> = record({
  kind: constantFrom(...kinds),
  one: nat(999),
  other: nat(999),
  burst: boolean(),
})

const sourceOf = (documents: () => Iterable<unknown>): DocumentSource => ({
  name: 'the edited example',
  async *documents() {
    yield* documents()
  },
})

/** Looks at every file and objects to none: what is told of it is compared here, not judged. */
const lookingProver: SiteProver = (base) => {
  const proof = new SiteProof({base})
  return {
    reads: (path) => proof.reads(path),
    take: (path, content) => proof.take(path, content),
    weigh: (path, bytes) => proof.weigh(path, bytes),
    drop: (path) => proof.drop(path),
    figures: (isMeant) => proof.figures(isMeant),
    findings: async () => [],
  }
}

/** What comes with the templates: scripts, styles, fonts and icons. */
const OF_TEMPLATES = /^\/_astro\/|^\/[\w-]+\.(?:ico|png)$/

/** Files that are not rendered from documents, as a release has them. */
const unrendered = ({release}: SiteEngine): [string, ReleaseFile][] =>
  [...(release?.manifest.files ?? [])].filter(
    ([address]) => OF_TEMPLATES.test(address) || address.startsWith('/images/'),
  )

/** Every file of a build from nothing: its type and the hash of its content. */
async function fullBuild(
  documents: Documents,
  today: string,
  engine: SiteEngine,
): Promise<Map<string, string>> {
  const root = engine.release?.root ?? ''
  const proof = new ReleaseProof(lookingProver(BASE), (_, file) => readFile(join(root, file.hash)))
  await proof.takeAll(unrendered(engine))
  const plan = await loadGraph(
    sourceOf(() => documents.values()),
    {today, base: BASE},
  )
  const files = new Map<string, string>()
  await renderSite({
    app,
    plan,
    origin: BASE,
    accept: async ({address, type, contentType, body}) => {
      if (type === 'drawing') {
        files.set(address, `image/png ${await pictureHash(body)}`)
        return
      }
      const content = hash('sha256', body)
      files.set(address, `${contentType} ${content}`)
      proof.take(address, {hash: content, size: body.length, type: contentType}, body)
    },
    beforeLast: async () => plan.settleProof(proof.figures(plan.files)),
  })
  for (const {from, to, permanent} of plan.redirects)
    files.set(`from ${from}`, `${to} ${permanent}`)
  return files
}

const pictures = new Map<string, string>()

/** The hash of the picture that a drawing becomes; the same few come again and again. */
async function pictureHash(svg: string): Promise<string> {
  const known = pictures.get(svg) ?? hash('sha256', await pictureOfDrawing(svg))
  pictures.set(svg, known)
  return known
}

/** The same of what readers see; assets and the search index are not rendered from documents. */
function published({release}: SiteEngine): Map<string, string> {
  const files = new Map<string, string>()
  for (const [address, {type, hash: content}] of release?.manifest.files ?? []) {
    if (OF_TEMPLATES.test(address) || address.startsWith('/pagefind/')) continue
    files.set(address, `${type} ${content}`)
  }
  for (const [from, {to, permanent}] of release?.manifest.redirects ?? []) {
    files.set(`from ${from}`, `${to} ${permanent}`)
  }
  return files
}

/** The files of a search index; the same pages always make the same. */
function indexIn(release: Release | undefined): Map<string, string> {
  const files = [...(release?.manifest.files ?? [])]
  return new Map(
    files.flatMap(([address, {hash: content}]) =>
      address.startsWith('/pagefind/') ? [[address, content]] : [],
    ),
  )
}

async function openEngine(documents: Documents, dataDir: string): Promise<SiteEngine> {
  const live = await openLiveGraph(
    sourceOf(() => documents.values()),
    {today: DAY, base: BASE},
  )
  return SiteEngine.open({
    live,
    siteDir: SITE,
    dataDir,
    prover: lookingProver,
    baseOf: () => BASE,
    restMilliseconds: 1e8,
  })
}

let stores = 0

async function follow(edits: readonly Edit[]): Promise<void> {
  stores += 1
  await using engine = await openEngine(example, join(folder, `data-${stores}`))
  const documents = new Map(example)
  let today = DAY
  for (const [index, {kind, burst, ...choice}] of edits.entries()) {
    const edited = EDIT_KINDS[kind](documents, {...choice, at: index + 1, today})
    for (const [id, document] of edited.changes) {
      if (document === undefined) documents.delete(id)
      else documents.set(id, document)
    }
    if (edited.changes.size > 0) engine.change(edited.changes)
    if ('today' in edited && edited.today !== undefined) {
      today = edited.today
      engine.turnTo(today)
    }
    if (!burst) await engine.settled()
    if ((index + 1) % every === 0 && index + 1 < edits.length)
      await compare(engine, documents, today)
  }
  await compare(engine, documents, today)
}

async function compare(engine: SiteEngine, documents: Documents, today: string): Promise<void> {
  await engine.complete()
  expect(engine.state).toMatchObject({state: 'published', problems: [], kept: []})
  const full = await fullBuild(documents, today, engine)
  const now = published(engine)
  const different = [...new Set([...full.keys(), ...now.keys()])]
    .filter((address) => full.get(address) !== now.get(address))
    .map((address) => `${address}: ${now.get(address)} is not ${full.get(address)}`)
  expect(different).toEqual([])
}

test('after edits the search index is the one of a build from nothing', async () => {
  const dataDir = join(folder, 'searched')
  await using engine = await openEngine(example, dataDir)
  const documents = new Map(example)
  for (const [index, kind] of kinds.entries()) {
    const {changes} = EDIT_KINDS[kind](documents, {at: index, one: 7, other: 11, today: DAY})
    for (const [id, document] of changes) {
      if (document === undefined) documents.delete(id)
      else documents.set(id, document)
    }
    engine.change(changes)
  }
  await engine.finished()
  const plan = await loadGraph(
    sourceOf(() => documents.values()),
    {today: DAY, base: BASE},
  )
  const full = await buildSite({
    plan,
    siteDir: SITE,
    dataDir: join(folder, 'full'),
    prover: lookingProver,
    base: BASE,
  })
  expect(indexIn(engine.release)).toEqual(indexIn(full.release))
})

test(
  'after any edits every file is what a build from nothing makes of the same documents',
  async () => {
    // It throws with the shortest sequence, and the files that are others.
    await assert(
      asyncProperty(array(edit, {minLength: 1, maxLength: length, size: 'max'}), follow),
      {numRuns: runs},
    )
    expect(stores).toBeGreaterThanOrEqual(runs)
  },
  process.env['SOAK'] ? 7_200_000 : 600_000,
)
