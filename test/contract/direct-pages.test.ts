import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {fromNdjson, loadGraph} from '@stepzero/content'
import {compileSite} from '@stepzero/publish'
import {beforeAll, describe, expect, test} from 'vitest'

const SITE = dirname(fileURLToPath(import.meta.resolve('@stepzero/site/package.json')))
const ORIGIN = 'https://example.com'
const DATASETS = {
  example: '../../packages/cli/example/dataset.ndjson',
  german: '../fixtures/german.ndjson',
}

/** What the compiled site exports: the app of Astro, and the direct way to its pages. */
interface Entry {
  readonly app: {render(request: Request, options: {locals: object}): Promise<Response>}
  renderPage(
    address: URL,
    locals: object,
  ): Promise<{status: number; type: string; body: string} | undefined>
}

const isEntry = (module: unknown): module is Entry =>
  typeof module === 'object' && module !== null && 'app' in module && 'renderPage' in module

let entry: Entry
beforeAll(async () => {
  const {dir} = await compileSite({siteDir: SITE})
  const module: unknown = await import(pathToFileURL(join(dir, 'server', 'entry.mjs')).href)
  if (!isEntry(module)) throw new Error('The compiled site exports no way to its pages.')
  entry = module
})

const fail = (error: unknown): never => {
  throw error
}

describe.each(Object.entries(DATASETS))('the pages of the %s dataset', (_, path) => {
  test('are, rendered directly, what Astro answers, also when several are under way', async () => {
    const dataset = fileURLToPath(new URL(path, import.meta.url))
    const graph = await loadGraph(fromNdjson(dataset), {today: '2026-11-21', base: ORIGIN})
    const pages = graph.files.filter(
      ({type, address}) => type === 'html' && address !== '/404.html',
    )
    const direct = await Promise.all(
      pages.map((file) =>
        entry.renderPage(new URL(file.address, ORIGIN), {graph: graph.view(file), fail}),
      ),
    )
    for (const [at, file] of pages.entries()) {
      const request = new Request(new URL(file.address, ORIGIN))
      const response = await entry.app.render(request, {locals: {graph: graph.view(file), fail}})
      expect(direct[at], file.address).toMatchObject({
        status: response.status,
        type: response.headers.get('content-type'),
        body: await response.text(),
      })
    }
    expect(pages.length).toBeGreaterThan(10)
  })
})

test('an endpoint and the page for unknown addresses are left to Astro', async () => {
  const locals = {graph: {}, fail}
  for (const address of ['/sitemap.xml', '/404/', '/no/such/page/', '/glossary/%61/']) {
    expect(await entry.renderPage(new URL(address, ORIGIN), locals), address).toBeUndefined()
  }
})
