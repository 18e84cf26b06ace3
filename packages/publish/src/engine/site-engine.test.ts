import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {openLiveGraph, type DocumentSource, type LiveGraph} from '@stepzero/content'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {makeFixtureFolder} from '../fixture-folder.ts'
import type {FixtureSite} from '../fixture-site.ts'
import {makeFixtureSite} from '../fixture-site.ts'
import type {Release} from '../release/release.ts'
import type {SiteProver} from '../prove/site-prover.ts'
import type {ReleaseStore} from '../release/release-store.ts'
import {openReleaseStore} from '../release/release-store.ts'
import type {EngineState} from './engine-state.ts'
import {SiteEngine} from './site-engine.ts'

const BASE = 'https://example.org'
const ref = (to: string): object => ({_type: 'reference', _ref: to})

const entry = (id: string, definition: string, related: readonly string[] = []) => ({
  _id: id,
  _type: 'glossaryEntry',
  language: 'en',
  title: id.toUpperCase(),
  slug: {_type: 'slug', current: id},
  author: ref('desk'),
  definition,
  body: [],
  related: related.map((one) => ({...ref(one), _key: one})),
})

const DOCUMENTS = [
  {
    _id: 'settings',
    _type: 'settings',
    name: 'Fixture',
    languages: ['en'],
    timeZone: 'UTC',
    contact: {_type: 'contact', email: 'desk@example.org'},
    newsletter: {_type: 'newsletterSettings', subscribeBy: 'feed'},
    imprint: {_type: 'imprint', legalName: 'Fixture', responsible: 'The desk'},
  },
  {
    _id: 'desk',
    _type: 'person',
    kind: 'desk',
    title: 'The desk',
    slug: {_type: 'slug', current: 'desk'},
  },
  entry('alpha', 'The first.', ['beta']),
  entry('beta', 'The second.'),
]

/** One template for every page: what it shows is what the view was asked. */
const PAGE = `---
const {graph} = Astro.locals
const path = Astro.url.pathname
const slug = path.startsWith('/glossary/') ? path.split('/')[2] : undefined
const entry = graph.glossaryEntry(slug)
const links = (entry?.related ?? []).flatMap(({_ref}) => graph.link(_ref) ?? [])
if (entry?.definition === 'Throws.') throw new Error('a template that throws')
---
<!doctype html><html lang="en"><head></head><body><main data-pagefind-body>
<h1>{entry?.title ?? graph.settings().name}</h1><p>{entry?.definition}</p>
{path === '/' && <i>{graph.proof()?.fields}</i>}
{path === '/glossary/' && graph.list('glossary').map(({title}) => <b>{title}</b>)}
{links.map(({address, title}) => <a href={address}>{title}</a>)}
</main></body></html>`

const TEXT =
  "export const GET = () => new Response('text', {headers: {'content-type': 'text/plain'}})"
const XML = "export const GET = () => new Response('<a/>', {headers: {'content-type': 'text/xml'}})"
const JSON_FILE =
  "export const GET = () => new Response('[]', {headers: {'content-type': 'application/json'}})"
const CSS = "export const GET = () => new Response('a{}', {headers: {'content-type': 'text/css'}})"
const DRAWING = `export const GET = ({locals: {graph}, params}) => {
  const colour = params.list === 'site' ? 'red' : graph.list('glossary').length > 1 ? 'green' : 'blue'
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path fill="' + colour + '" d="M0 0h8v8H0z"/></svg>'
  return new Response(svg, {headers: {'content-type': 'image/svg+xml'}})
}`
const MARKDOWN =
  "export const GET = () => new Response('# Trust', {headers: {'content-type': 'text/markdown'}})"
const TWIN = `export const GET = ({locals: {graph}, params}) =>
  new Response('# ' + graph.glossaryEntry(params.slug).definition, {headers: {'content-type': 'text/markdown'}})`

let site: FixtureSite
beforeAll(async () => {
  site = await makeFixtureSite({
    'src/pages/[...path].astro': PAGE,
    'src/pages/404.astro': '<html lang="en"><body>Not found</body></html>',
    'src/pages/sitemap.xml.ts': XML,
    'src/pages/opensearch.xml.ts': XML,
    'src/pages/robots.txt.ts': TEXT,
    'src/pages/.well-known/security.txt.ts': TEXT,
    'src/pages/site.webmanifest.ts': JSON_FILE,
    'src/pages/social/[list].png.ts': DRAWING,
    'src/pages/theme.css.ts': CSS,
    'src/pages/llms.txt.ts': TEXT,
    'src/pages/trust/no-gate.json.ts': JSON_FILE,
    'src/pages/trust/index.md.ts': MARKDOWN,
    'src/pages/llms/glossary.txt.ts': TEXT,
    'src/pages/glossary.json.ts': JSON_FILE,
    'src/pages/search/terms.json.ts': JSON_FILE,
    'src/pages/glossary/[slug]/index.md.ts': TWIN,
    'src/pages/glossary/[slug]/card.json.ts': JSON_FILE,
  })
})
afterAll(() => site[Symbol.asyncDispose]())

const source: DocumentSource = {
  name: 'the fixture',
  async *documents() {
    yield* DOCUMENTS
  },
}

/** An engine over the fixture, and everything that was released by it. */
async function openEngine(dataDir: string, store?: ReleaseStore, prover?: SiteProver) {
  const live: LiveGraph = await openLiveGraph(source, {today: '2026-11-21', base: BASE})
  const releases: Release[] = []
  const states: EngineState[] = []
  const lines: string[] = []
  const engine = await SiteEngine.open({
    live,
    siteDir: site.dir,
    dataDir,
    store,
    prover,
    baseOf: () => BASE,
    restMilliseconds: 1e8,
    onRelease: (release) => releases.push(release),
    onState: (state) => states.push(state),
    log: (line) => lines.push(line),
  })
  // Pictures of pages come in a release of their own.
  await engine.complete()
  return {engine, releases, states, lines}
}

/** Counts the word "field" in all pages, and objects to the word "gate". */
const countingProver: SiteProver = () => {
  const files = new Map<string, string>()
  const holding = (word: string, paths: readonly string[]) =>
    paths.filter((path) => path.endsWith('.html') && files.get(path)?.includes(word))
  return {
    reads: (path) => path.endsWith('.html'),
    take: (path, content) => void files.set(path, content.toString()),
    weigh: (path) => void files.set(path, ''),
    drop: (path) => void files.delete(path),
    figures: (isMeant) => ({
      ...NO_FIGURES,
      fields: holding('field', [...files.keys()].filter(isMeant)).length,
    }),
    findings: async (_, only) =>
      holding('gate', [...(only ?? files.keys())]).map((path) => ({
        rule: 'gate',
        address: `/${path}`,
        message: 'There is a gate.',
        remedy: 'Take it out.',
      })),
  }
}
/** Objects to everything. */
const strict: SiteProver = () => ({
  ...countingProver(BASE),
  findings: async () => [{rule: 'gate', address: '/', message: 'A gate.', remedy: 'Out.'}],
})
const NO_FIGURES = {
  rules: ['gate'],
  files: 0,
  pages: 0,
  ownLinks: 0,
  foreignLinks: 0,
  fields: 0,
  personalFields: 0,
  sendingForms: 0,
  foreignRequests: 0,
  cookies: 0,
  storageKeys: [],
  weights: [],
}

const change = (
  ...documents: readonly {readonly _id: string; readonly [field: string]: unknown}[]
) => new Map(documents.map((document) => [document._id, document]))

async function read({manifest, root}: Release, address: string): Promise<string> {
  const file = manifest.files.get(address)
  return file === undefined ? 'nothing' : readFile(join(root, file.hash), 'utf8')
}

const listPicture = (release: Release | undefined) =>
  release?.manifest.files.get('/social/glossary.png')

describe('SiteEngine', () => {
  test('makes the pictures of pages when the pages are out, each once', async () => {
    await using folder = await makeFixtureFolder()
    const {engine, releases} = await openEngine(folder.dir)
    await using _ = engine
    expect(releases.map((release) => listPicture(release)?.type)).toEqual([undefined, 'image/png'])
    const before = releases.length
    engine.change(change({...entry('beta', 'Edited.'), title: 'Another'}))
    await engine.complete()
    expect(releases.slice(before).map(listPicture)).toEqual(
      releases.slice(before).map(() => listPicture(releases[1])),
    )
    engine.change(new Map([['beta', undefined]]))
    await engine.complete()
    expect(listPicture(engine.release)?.hash).not.toBe(listPicture(releases[1])?.hash)
  })

  test('releases the pages of an edit before what else shows something of it', async () => {
    await using folder = await makeFixtureFolder()
    const {engine, releases} = await openEngine(folder.dir)
    await using _ = engine
    const before = releases.length
    engine.change(change({...entry('beta', 'Edited.'), title: 'Another'}))
    await engine.settled()
    const [first, second, ...more] = releases.slice(before)
    expect(more).toEqual([])
    expect(first && (await read(first, '/glossary/beta/'))).toContain('Edited.')
    expect(first && (await read(first, '/glossary/beta/index.md'))).toContain('Edited.')
    expect(first && (await read(first, '/glossary/'))).toContain('<b>BETA</b>')
    expect(second && (await read(second, '/glossary/'))).toContain('<b>Another</b>')
    expect(second && (await read(second, '/glossary/alpha/'))).toContain('>Another</a>')
  })

  test('keeps a former address until nothing links to it, and has the new one before any link', async () => {
    await using folder = await makeFixtureFolder()
    const {engine, releases} = await openEngine(folder.dir)
    await using _ = engine
    const before = releases.length
    const moved = {...entry('beta', 'Moved.'), slug: {_type: 'slug', current: 'gamma'}}
    engine.change(change({...moved, formerSlugs: ['beta']}))
    await engine.settled()
    for (const release of releases.slice(before)) {
      const alpha = await read(release, '/glossary/alpha/')
      const [link = ''] = /\/glossary\/(?:beta|gamma)\//.exec(alpha) ?? []
      expect(release.manifest.files.has(link), link).toBe(true)
      expect(release.manifest.files.has('/glossary/gamma/')).toBe(true)
    }
    const last = releases.at(-1)?.manifest
    expect(last?.files.has('/glossary/beta/')).toBe(false)
    expect(last?.redirects.get('/glossary/beta/')).toEqual({
      to: '/glossary/gamma/',
      permanent: true,
    })
  })

  test('shows all that came in one change, or none', async () => {
    await using folder = await makeFixtureFolder()
    const {engine, releases} = await openEngine(folder.dir)
    await using _ = engine
    for (let number = 0; number < 20; number += 1) {
      engine.change(change(entry('alpha', `Number ${number}.`), entry('beta', `Number ${number}.`)))
      if (number % 3 === 0) await engine.settled()
    }
    await engine.settled()
    for (const release of releases.slice(1)) {
      const [alpha, beta] = await Promise.all(
        ['/glossary/alpha/', '/glossary/beta/'].map((address) => read(release, address)),
      )
      expect(/Number \d+/.exec(alpha ?? '')?.[0]).toBe(/Number \d+/.exec(beta ?? '')?.[0])
    }
    expect(releases.length).toBeGreaterThan(3)
  })

  test('says whether the search finds what the pages say, and since when', async () => {
    await using folder = await makeFixtureFolder()
    const {engine} = await openEngine(folder.dir)
    await using _ = engine
    expect(engine.state.search).toEqual({state: 'behind'})
    await engine.finished()
    const first = engine.state.search
    expect(first?.state).toBe('current')
    expect(Number.isNaN(Date.parse(first?.asOf ?? ''))).toBe(false)
    engine.change(change({...entry('beta', 'Edited.'), title: 'Another'}))
    await engine.settled()
    expect(engine.state.search).toEqual({state: 'behind', asOf: first?.asOf})
    await engine.finished()
    expect(engine.state.search?.state).toBe('current')
  })

  test('leaves a page that throws as it was, says so, and lets every other edit out', async () => {
    await using folder = await makeFixtureFolder()
    const {engine} = await openEngine(folder.dir)
    await using _ = engine
    engine.change(change(entry('alpha', 'Throws.'), entry('beta', 'Edited.')))
    await engine.settled()
    expect(engine.state.state).toBe('failing')
    expect(engine.state.failure).toContain('a template that throws')
    expect(engine.release && (await read(engine.release, '/glossary/alpha/'))).toContain(
      'The first.',
    )
    expect(engine.release && (await read(engine.release, '/glossary/beta/'))).toContain('Edited.')
    engine.change(change(entry('alpha', 'Mended.')))
    await engine.settled()
    expect(engine.state.state).toBe('published')
    expect(engine.release && (await read(engine.release, '/glossary/alpha/'))).toContain('Mended.')
  })

  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'it can only be read'],
  ])('says of %s that %s, keeps the last release, and goes on by itself', async (code, reason) => {
    await using folder = await makeFixtureFolder()
    const real = await openReleaseStore(folder.dir)
    let refused = false
    const refuse = () => {
      if (refused) throw Object.assign(new Error(`${code}: refused`), {code})
    }
    const store: ReleaseStore = {
      ...real,
      putNow: (content, type) => {
        refuse()
        return real.putNow(content, type)
      },
      publish: (release) => {
        refuse()
        return real.publish(release)
      },
    }
    const {engine, releases, lines} = await openEngine(folder.dir, store)
    await using _ = engine
    const before = engine.release
    refused = true
    engine.change(change(entry('beta', 'Edited.')))
    await engine.settled()
    expect(engine.state).toMatchObject({state: 'failing'})
    expect(engine.state.failure).toContain(reason)
    expect(lines.filter((line) => line.includes(reason))).toHaveLength(1)
    expect((await real.current())?.manifest).toEqual(before?.manifest)
    refused = false
    await expect.poll(() => engine.state.state, {timeout: 20_000}).toBe('published')
    const last = releases.at(-1)
    expect(last && (await read(last, '/glossary/beta/'))).toContain('Edited.')
  })

  test('renders everything again when the templates are others', async () => {
    await using folder = await makeFixtureFolder()
    const {engine, releases} = await openEngine(folder.dir)
    await using _ = engine
    await site.write('src/pages/[...path].astro', PAGE.replace('<main', '<em>New</em><main'))
    try {
      const before = releases.length
      engine.recompile()
      await engine.settled()
      expect(releases.length - before).toBe(1)
      const {release} = engine
      for (const address of ['/', '/glossary/alpha/', '/glossary/beta/']) {
        expect(release && (await read(release, address)), address).toContain('<em>New</em>')
      }
    } finally {
      await site.write('src/pages/[...path].astro', PAGE)
    }
  })

  test('tells on the first page what the proof of all others counted, and again when that changes', async () => {
    await using folder = await makeFixtureFolder()
    const {engine} = await openEngine(folder.dir, undefined, countingProver)
    await using _ = engine
    expect(engine.release && (await read(engine.release, '/'))).toContain('<i>0</i>')
    engine.change(change(entry('alpha', 'A field.'), entry('beta', 'Another field.')))
    await engine.settled()
    expect(engine.release && (await read(engine.release, '/'))).toContain('<i>2</i>')
    engine.change(new Map([['beta', undefined]]))
    engine.change(change(entry('alpha', 'A field.')))
    await engine.settled()
    expect(engine.release && (await read(engine.release, '/'))).toContain('<i>1</i>')
  })

  test('lets out no release with anything in the way of readers, until it is mended', async () => {
    await using folder = await makeFixtureFolder()
    const {engine, releases, lines} = await openEngine(folder.dir, undefined, countingProver)
    await using _ = engine
    const before = releases.length
    engine.change(change(entry('alpha', 'A gate.')))
    await engine.settled()
    expect(releases).toHaveLength(before)
    expect(engine.state.state).toBe('failing')
    expect(engine.state.failure).toContain('There is a gate.')
    engine.change(change(entry('beta', 'Edited.')))
    await engine.settled()
    expect(releases).toHaveLength(before)
    expect(lines.filter((line) => line.includes('There is a gate.'))).toHaveLength(1)
    engine.change(change(entry('alpha', 'Open.')))
    await engine.settled()
    expect(engine.state).toMatchObject({state: 'published'})
    expect(engine.release && (await read(engine.release, '/glossary/alpha/'))).toContain('Open.')
    expect(engine.release && (await read(engine.release, '/glossary/beta/'))).toContain('Edited.')
  })

  test('keeps the last good site where a start would publish a gate, and refuses to begin with one', async () => {
    await using folder = await makeFixtureFolder()
    await expect(openEngine(folder.dir, undefined, strict)).rejects.toThrow('A gate.')
    const good = await openEngine(folder.dir)
    const kept = good.engine.release
    await good.engine.close()
    const {engine} = await openEngine(folder.dir, undefined, strict)
    await using _ = engine
    expect(engine.state).toMatchObject({state: 'failing'})
    expect(engine.release?.manifest).toEqual(kept?.manifest)
  })
})
