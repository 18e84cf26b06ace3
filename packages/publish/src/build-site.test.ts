import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {BuildOptions, BuildProgress} from './build-site.ts'
import {buildSite} from './build-site.ts'
import {PlanError} from './errors.ts'
import {makeFixtureFolder} from './fixture-folder.ts'
import type {FixtureSite} from './fixture-site.ts'
import {makeFixtureSite} from './fixture-site.ts'
import type {SitePlan} from './plan/site-plan.ts'
import {RenderError} from './render/render-error.ts'

let site: FixtureSite

beforeAll(async () => {
  site = await makeFixtureSite({
    'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'src/style.css': "@font-face{font-family:a;src:url('./a.woff2')}\nbody{margin:0}",
    'src/a.woff2': 'a font',
    'src/pages/[...slug].astro': `---
import '../style.css'
const {graph} = Astro.locals
const title = graph.titles[Astro.params.slug ?? '']
if (title === undefined) throw new Error('no such page')
---
<!doctype html><html lang="en"><head></head><body><main data-pagefind-body><h1>{title}</h1></main>
<script>import '../script.ts'</script></body></html>`,
    'src/script.ts': 'document.title += 1',
    'src/pages/404.astro': '<html lang="en"><body>Not found</body></html>',
  })
})

afterAll(() => site[Symbol.asyncDispose]())

function planOf(titles: Readonly<Record<string, string>>, planned = Object.keys(titles)): SitePlan {
  return {
    files: [
      ...planned.map((slug) => ({
        address: slug === '' ? '/' : `/${slug}/`,
        type: 'html' as const,
        language: 'en',
        document: `page.${slug}`,
      })),
      {address: '/404.html', type: 'html', language: 'en'},
    ],
    redirects: [{from: '/old/', to: '/'}],
    view: () => ({titles}),
  }
}

function optionsFor(dir: string, plan: SitePlan): BuildOptions {
  return {
    plan,
    siteDir: site.dir,
    dataDir: join(dir, 'data'),
    outDir: join(dir, 'dist'),
    base: 'https://example.org',
  }
}

describe('buildSite', () => {
  test('builds pages, assets and a search index, and says what it took', async () => {
    await using folder = await makeFixtureFolder()
    const steps: BuildProgress[] = []
    const plan = planOf({'': 'Home', a: 'A', b: 'B'})
    const onProgress = (step: BuildProgress) => steps.push(step)
    const built = await buildSite({...optionsFor(folder.dir, plan), onProgress})

    expect([built.pages, built.indexed]).toEqual([4, true])
    const names = [...built.release.manifest.files].map(
      ([address, {type}]) => `${address.replace(/[._][\w-]{7,10}\.(?=\w+$)/, '.#.')} ${type}`,
    )
    expect(new Set(names)).toContain('/_astro/a.#.woff2 font/woff2')
    expect(new Set(names)).toContain('/favicon.svg image/svg+xml; charset=utf-8')
    expect(names.filter((name) => /^\/_astro\/.*(css|javascript)/.test(name))).toHaveLength(2)
    expect(names.filter((name) => name.includes('pf_fragment'))).toHaveLength(3)
    expect(steps.map(({phase, done, total}) => `${phase} ${done}/${total}`)).toEqual([
      'compile 0/1',
      'compile 1/1',
      'render 1/4',
      'render 2/4',
      'render 3/4',
      'render 4/4',
      'search 0/1',
      'search 1/1',
      'write 0/1',
      'write 1/1',
    ])
    const html = await readFile(join(folder.dir, 'dist/a/index.html'), 'utf8')
    expect(html).toContain('<h1>A</h1>')
    expect(html).not.toMatch(/<style|style="|<script>/)
  })

  test('builds the same files again, without compiling or indexing', async () => {
    await using folder = await makeFixtureFolder()
    const options = optionsFor(folder.dir, planOf({'': 'Home', a: 'A'}))
    const first = await buildSite(options)
    const second = await buildSite(options)
    expect([second.compiled, second.indexed]).toEqual([false, false])
    expect(second.release.manifest).toEqual(first.release.manifest)
  })

  test('leaves the folder as it was when a page fails', async () => {
    await using folder = await makeFixtureFolder()
    await buildSite(optionsFor(folder.dir, planOf({'': 'Good'})))
    const bad = optionsFor(folder.dir, planOf({'': 'Bad'}, ['', 'missing']))
    await expect(buildSite(bad)).rejects.toThrow(RenderError)
    await expect(buildSite(bad)).rejects.toThrow('page.missing')
    expect(await readFile(join(folder.dir, 'dist/index.html'), 'utf8')).toContain('Good')
    expect((await readdir(folder.dir)).sort()).toEqual(['data', 'dist'])
  })

  test('refuses a plan with a page where a file of the public folder stands', async () => {
    await using folder = await makeFixtureFolder()
    const plan = planOf({'': 'Home'})
    const files = [...plan.files, {address: '/favicon.svg', type: 'xml' as const, language: 'en'}]
    await expect(buildSite(optionsFor(folder.dir, {...plan, files}))).rejects.toThrow(PlanError)
  })
})
