import {cp, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {CompileError} from '../errors.ts'
import {makeFixtureFolder} from '../fixture-folder.ts'
import {makeFixtureSite} from '../fixture-site.ts'
import {loadApp} from '../render/load-app.ts'
import {compileSite} from './compile-site.ts'

const HOME = {'src/pages/index.astro': '<!doctype html><html><body>Home</body></html>'}

async function failureOf(files: Readonly<Record<string, string>>): Promise<CompileError> {
  await using site = await makeFixtureSite(files)
  const error: unknown = await compileSite({siteDir: site.dir}).catch((thrown: unknown) => thrown)
  if (error instanceof CompileError) return error
  throw new Error('It compiled.', {cause: error})
}

describe('compileSite', () => {
  test('compiles once while nothing changes, and keeps the last two', async () => {
    await using site = await makeFixtureSite(HOME)
    const first = await compileSite({siteDir: site.dir})
    const again = await compileSite({siteDir: site.dir})
    expect([first.fresh, again.fresh]).toEqual([true, false])
    expect(again.dir).toBe(first.dir)

    await site.write('src/index.test.ts', 'a test is not compiled in')
    expect((await compileSite({siteDir: site.dir})).hash).toBe(first.hash)

    await site.write('src/pages/two.astro', '<p>Two</p>')
    const second = await compileSite({siteDir: site.dir})
    const third = await compileSite({siteDir: site.dir, base: '/under/'})
    expect(new Set([first.hash, second.hash, third.hash]).size).toBe(3)
    expect((await readdir(join(site.dir, '.app'))).sort()).toEqual([second.hash, third.hash].sort())
  })

  test('ends with one compilation when two start at once', async () => {
    await using site = await makeFixtureSite(HOME)
    const both = await Promise.all([1, 2].map(() => compileSite({siteDir: site.dir})))
    expect(both[0]?.dir).toBe(both[1]?.dir)
    expect(await readdir(join(site.dir, '.app'))).toEqual([both[0]?.hash])
  })

  test('makes a folder that runs from anywhere', async () => {
    await using site = await makeFixtureSite(HOME)
    await using elsewhere = await makeFixtureFolder()
    const compiled = await compileSite({siteDir: site.dir})
    const dir = join(elsewhere.dir, 'moved')
    await cp(compiled.dir, dir, {recursive: true})
    const app = await loadApp({...compiled, dir})
    const {status, body} = await app.render(new URL('https://example.org/'), {})
    expect([status, body]).toEqual([200, expect.stringContaining('Home')])
  })

  test('names the file and line of a template that is not closed', async () => {
    const error = await failureOf({'src/pages/index.astro': '---\n---\n\n<p>{"a"</p>\n'})
    expect([error.file, error.line]).toEqual(['src/pages/index.astro', 4])
    expect(error.message).toMatch(/^The templates do not compile, at src\/pages\/index\.astro:4: ./)
    expect(error.message).not.toContain('\n')
  })

  test('names the file and line of an import that leads nowhere', async () => {
    const error = await failureOf({
      'src/pages/index.astro': '---\nimport {a} from "../a.ts"\n---\n<p>{a}</p>\n',
    })
    expect(error.message).toBe(
      "The templates do not compile, at src/pages/index.astro:2: Could not resolve '../a.ts' in src/pages/index.astro",
    )
  })

  test('names the file and line of a module that cannot be read', async () => {
    const error = await failureOf({
      'src/pages/index.astro': '---\nimport {a} from "../a.ts"\n---\n<p>{a}</p>\n',
      'src/a.ts': '\nexport const a: = 1\n',
    })
    expect([error.file, error.line]).toEqual(['src/a.ts', 2])
  })

  test('names the file and line of a bad MDX page', async () => {
    const error = await failureOf({'src/pages/index.mdx': '# Title\n\n{1\n'})
    expect([error.file, error.line]).toEqual(['src/pages/index.mdx', expect.any(Number)])
  })

  test('says what is wrong with a configuration that cannot be read', async () => {
    const error = await failureOf({...HOME, 'astro.config.ts': 'export default {output: "none"}'})
    expect(error.message).toBe('The templates do not compile: output: Did not match union.')
  })
})
