import {mkdir, symlink, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {makeFixtureFolder} from '../fixture-folder.ts'
import {hashSources} from './hash-sources.ts'

/** A site that uses a workspace package, which uses another, and one from a registry. */
const WORKSPACE = {
  'pnpm-lock.yaml': 'locked',
  'site/package.json': '{"dependencies": {"near": "workspace:*", "foreign": "1.0.0"}}',
  'site/src/pages/index.astro': 'home',
  'near/package.json': '{"dependencies": {"far": "workspace:*"}}',
  'near/src/index.ts': 'near',
  'far/package.json': '{}',
  'far/src/deep/index.ts': 'far',
  'node_modules/.pnpm/foreign/package.json': '{}',
  'node_modules/.pnpm/foreign/src/index.ts': 'foreign',
}

async function hashWith(changes: Readonly<Record<string, string>>): Promise<string> {
  await using folder = await makeFixtureFolder()
  for (const [path, content] of Object.entries({...WORKSPACE, ...changes})) {
    await mkdir(dirname(join(folder.dir, path)), {recursive: true})
    await writeFile(join(folder.dir, path), content)
  }
  for (const [from, to] of [
    ['site/node_modules/near', '../../near'],
    ['site/node_modules/foreign', '../../node_modules/.pnpm/foreign'],
    ['near/node_modules/far', '../../far'],
  ] as const) {
    await mkdir(dirname(join(folder.dir, from)), {recursive: true})
    await symlink(to, join(folder.dir, from))
  }
  return hashSources(join(folder.dir, 'site'), ['/'])
}

describe('hashSources', () => {
  test.each([
    'site/src/pages/index.astro',
    'site/src/new.ts',
    'site/public/logo.svg',
    'near/src/index.ts',
    'far/src/deep/index.ts',
    'pnpm-lock.yaml',
  ])('changes with %s', async (path) => {
    expect(await hashWith({[path]: 'changed'})).not.toBe(await hashWith({}))
  })

  test.each([
    'site/src/words.test.ts',
    'site/dist/index.html',
    'site/dist.next/index.html',
    'site/.app/abc/server/entry.mjs',
    'site/.astro/types.d.ts',
    'site/.sanity/runtime/app.js',
    'near/src/index.test.ts',
    'near/README.md',
    'node_modules/.pnpm/foreign/src/index.ts',
    'elsewhere/src/index.ts',
  ])('stays the same whatever %s holds', async (path) => {
    expect(await hashWith({[path]: 'changed'})).toBe(await hashWith({}))
  })
})
