import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {compileSite} from '../compile/compile-site.ts'
import type {FixtureSite} from '../fixture-site.ts'
import {makeFixtureSite} from '../fixture-site.ts'
import type {PlannedFile, SitePlan} from '../plan/site-plan.ts'
import {POLICY} from '../policy.ts'
import type {SiteApp} from './load-app.ts'
import {loadApp} from './load-app.ts'
import {RenderError} from './render-error.ts'
import type {RenderedFile} from './render-file.ts'
import {renderSite} from './render-site.ts'

const PAGES = {
  'src/pages/index.astro': `---
import {POLICY} from '../policy.ts'
import {here} from '../base.ts'
---
<!doctype html><html><head><meta name="policy" content={POLICY} /></head>
<body><a href={here('/terms/')}>Terms</a> {Astro.url.href}</body></html>`,
  'src/pages/[slug].astro': `---
const {graph} = Astro.locals
const title = graph.titles[Astro.params.slug]
if (!title) return new Response(null, {status: 404})
---
<h1>{title}</h1>`,
  'src/pages/404.astro': '<h1>Not found</h1>',
  'src/pages/empty.astro': '---\n---\n',
  'src/pages/moved.astro': "---\nreturn Astro.redirect('/elsewhere/', 301)\n---",
  'src/pages/throws.astro': "---\nimport {boom} from '../boom.ts'\n---\n\n<div>{boom()}</div>",
  'src/pages/rejects.astro': '<main>{Promise.reject(new RangeError("too far"))}</main>',
  'src/pages/outside.astro':
    '<a href="/terms/">Terms</a> <img src="/under/a.webp" srcset="/under/a.webp 1x, /b.webp 2x" alt="">',
  'src/pages/feed.xml.ts':
    "export const GET = () => new Response('<feed/>', {headers: {'content-type': 'application/atom+xml'}})",
  'src/pages/plain.json.ts': "export const GET = () => new Response('{}')",
  'src/pages/[slug]/index.md.ts':
    "export const GET = ({params}) => new Response('# ' + params.slug, {headers: {'content-type': 'text/markdown'}})",
  'src/boom.ts':
    "interface Nothing {\n  a: string\n}\n\nexport function boom(): Nothing {\n  throw new TypeError('no title')\n}\n",
}

let site: FixtureSite
let app: SiteApp
let under: SiteApp

beforeAll(async () => {
  site = await makeFixtureSite(PAGES)
  app = await loadApp(await compileSite({siteDir: site.dir}))
  under = await loadApp(await compileSite({siteDir: site.dir, base: '/under/'}))
})

afterAll(() => site[Symbol.asyncDispose]())

function planOf(...files: PlannedFile[]): SitePlan {
  return {files, view: () => ({titles: {churn: 'Churn', ärger: 'Ärger'}})}
}

function html(address: string, document?: string): PlannedFile {
  return {address, type: 'html', language: 'en', document}
}

async function render(plan: SitePlan, by = app): Promise<RenderedFile[]> {
  const files: RenderedFile[] = []
  await renderSite({
    app: by,
    plan,
    origin: 'https://example.org',
    accept: (file) => {
      files.push(file)
    },
  })
  return files
}

async function failureOf(plan: SitePlan, by = app): Promise<RenderError> {
  const error: unknown = await render(plan, by).catch((thrown: unknown) => thrown)
  if (error instanceof RenderError) return error
  throw new Error('It rendered.', {cause: error})
}

describe('renderSite', () => {
  test('renders pages, endpoints and the page for unknown addresses, in the order planned', async () => {
    const files = await render(
      planOf(
        html('/churn/', 'term.churn'),
        html('/ärger/'),
        {address: '/churn/index.md', type: 'markdown', language: 'en'},
        {address: '/feed.xml', type: 'atom', language: 'en'},
        html('/404.html'),
        html('/'),
      ),
    )
    expect(files.map(({address, contentType}) => [address, contentType])).toEqual([
      ['/churn/', 'text/html; charset=utf-8'],
      ['/ärger/', 'text/html; charset=utf-8'],
      ['/churn/index.md', 'text/markdown; charset=utf-8'],
      ['/feed.xml', 'application/atom+xml; charset=utf-8'],
      ['/404.html', 'text/html; charset=utf-8'],
      ['/', 'text/html; charset=utf-8'],
    ])
    expect(files.map(({body}) => body.replace('<!DOCTYPE html>', '')).slice(0, 5)).toEqual([
      '<h1>Churn</h1>',
      '<h1>Ärger</h1>',
      '# churn',
      '<feed/>',
      '<h1>Not found</h1>',
    ])
    expect(files[5]?.body).toContain('https://example.org/')
  })

  test('tells every failure at once, with address, template and document', async () => {
    const error = await failureOf(
      planOf(
        html('/throws/', 'term.throws'),
        html('/churn/'),
        html('/rejects/'),
        html('/moved/', 'term.moved'),
        html('/empty/'),
        html('/unknown/', 'term.unknown'),
        html('/no/such/page/'),
        {address: '/plain.json', type: 'json', language: 'en'},
      ),
    )
    expect(error.message).toMatchInlineSnapshot(`
      "7 pages cannot be published.
      - /throws/ throws TypeError: no title (src/boom.ts:6) [src/pages/throws.astro, document term.throws]
      - /rejects/ throws RangeError: too far (src/pages/rejects.astro:1) [src/pages/rejects.astro]
      - /moved/ answers 301, to /elsewhere/, not 200 [src/pages/moved.astro, document term.moved]
      - /empty/ has an empty body [src/pages/empty.astro]
      - /unknown/ answers 404, not 200 [src/pages/[slug].astro, document term.unknown]
      - /no/such/page/ answers 404, not 200 [no template answers]
      - /plain.json is text/plain, not json [src/pages/plain.json.ts]"
    `)
    expect(error.hint).toMatchInlineSnapshot(
      `"Mend the template or the document; the site readers see is unchanged."`,
    )
  })

  test('hands over only good files when some fail', async () => {
    const good: string[] = []
    const rendering = renderSite({
      app,
      plan: planOf(html('/throws/'), html('/churn/')),
      origin: 'https://example.org',
      accept: ({address}) => {
        good.push(address)
      },
    })
    await expect(rendering).rejects.toBeInstanceOf(RenderError)
    expect(good).toEqual(['/churn/'])
  })

  test('shows twenty failures and counts the rest', async () => {
    const error = await failureOf(planOf(...Array.from({length: 30}, () => html('/throws/'))))
    expect(error.failures).toHaveLength(30)
    expect(error.message.split('\n')).toHaveLength(22)
    expect(error.message).toMatch(/- and 10 more$/)
  })

  test('gives each of many renderings at once its own view', async () => {
    const titles = Array.from({length: 200}, (_, index) => `Title ${index}`)
    const renderings = titles.map((churn) =>
      app.render(new URL('https://example.org/churn/'), {titles: {churn}}),
    )
    const bodies = (await Promise.all(renderings)).map(({body}) => body)
    expect(bodies).toEqual(titles.map((title) => expect.stringContaining(`<h1>${title}</h1>`)))
  })

  test('renders a site that is hosted under a path', async () => {
    const [home] = await render(planOf(html('/')), under)
    expect(home?.address).toBe('/')
    expect(home?.body).toContain('<a href="/under/terms/">Terms</a> https://example.org/under/')
  })

  test('refuses a link that leaves the path a site is hosted under', async () => {
    const error = await failureOf(planOf(html('/outside/')), under)
    expect(error.failures[0]?.reasons).toEqual([
      'links to /terms/, outside /under/',
      'links to /b.webp, outside /under/',
    ])
    expect(await render(planOf(html('/outside/')))).toHaveLength(1)
  })

  test('writes the same policy into pages as the server sends', async () => {
    const [home] = await render(planOf(html('/')))
    expect(home?.body).toContain(`content="${POLICY}"`)
  })
})
