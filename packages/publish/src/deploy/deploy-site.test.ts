import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {makeFixtureFolder} from '../fixture-folder.ts'
import {makeFixtureRelease} from '../fixture-release.ts'
import type {Manifest} from '../release/manifest.ts'
import {DeployError, LostAddressError} from './deploy-error.ts'
import {deploySite, type DeployOptions} from './deploy-site.ts'
import type {DeployTarget} from './deploy-target.ts'
import {startS3, type FixtureS3} from './fixture-s3.ts'
import {folderTarget} from './folder-target.ts'
import {s3Target} from './s3-target.ts'

const FIRST = {
  '/': '<a href="/a/">a</a>',
  '/a/': 'the page a',
  '/_astro/a.1234.css': 'p {}',
  '/feed.xml': '<feed/>',
}
const SECOND = {
  '/': '<a href="/b/">b</a>',
  '/b/': 'the page b',
  '/_astro/b.5678.css': 'p {}',
  '/feed.xml': '<feed/>',
}
const MOVED: Partial<Manifest> = {redirects: new Map([['/a/', {to: '/b/', permanent: true}]])}

/** A target, and what a reader finds there: content by path, without the record. */
interface Place {
  readonly target: DeployTarget
  readonly content: () => Promise<Record<string, string>>
}

const folderPlace = async (dir: string): Promise<Place> => ({
  target: folderTarget(dir),
  content: async () => {
    const entries = await readdir(dir, {recursive: true, withFileTypes: true})
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.stepzero'))
    const read = files.map(async (entry) => {
      const place = join(entry.parentPath, entry.name)
      return [place.slice(dir.length + 1), await readFile(place, 'utf8')] as const
    })
    return Object.fromEntries(
      (await Promise.all(read)).filter(
        ([path]) => !path.startsWith('_he') && !path.startsWith('_re'),
      ),
    )
  },
})

let s3: FixtureS3
const before = {...process.env}
beforeAll(async () => {
  s3 = await startS3()
  process.env['AWS_ACCESS_KEY_ID'] = 'known'
  process.env['AWS_SECRET_ACCESS_KEY'] = 'secret'
  process.env['AWS_REGION'] = 'us-east-1'
})
afterAll(async () => {
  process.env = before
  await s3[Symbol.asyncDispose]()
})

const bucketPlace = async (): Promise<Place> => {
  s3.objects.clear()
  s3.requests.length = 0
  s3.refuse = () => undefined
  return {
    target: await s3Target({bucket: 'site', prefix: 'www', endpoint: s3.address}),
    content: async () =>
      Object.fromEntries(
        [...s3.objects]
          .filter(([key]) => !key.endsWith('.stepzero-deploy.json'))
          .map(([key, {content}]) => [key.replace(/^www\//, ''), content.toString()]),
      ),
  }
}

const withPlace = async (
  kind: 'a folder' | 'a bucket',
  task: (
    place: Place,
    deploy: (
      contents: Readonly<Record<string, string>>,
      more?: Partial<Manifest>,
      options?: Partial<DeployOptions>,
    ) => ReturnType<typeof deploySite>,
  ) => Promise<void>,
) => {
  await using folder = await makeFixtureFolder()
  const place =
    kind === 'a folder' ? await folderPlace(join(folder.dir, 'out')) : await bucketPlace()
  await task(place, async (contents, more, options) => {
    const release = await makeFixtureRelease(join(folder.dir, 'data'), contents, more)
    return deploySite({release, target: place.target, ...options})
  })
}

for (const kind of ['a folder', 'a bucket'] as const) {
  describe(`deploySite to ${kind}`, () => {
    test('puts everything the first time, what pages ask for before them and the home page last', () =>
      withPlace(kind, async ({content}, deploy) => {
        const {put, unchanged, resumed} = await deploy(FIRST)
        expect(put.filter((path) => !path.startsWith('_h') && !path.startsWith('_r'))).toEqual([
          '_astro/a.1234.css',
          'a/index.html',
          'feed.xml',
          'index.html',
        ])
        expect({unchanged, resumed}).toEqual({unchanged: 0, resumed: false})
        expect(await content()).toEqual({
          'index.html': FIRST['/'],
          'a/index.html': FIRST['/a/'],
          '_astro/a.1234.css': 'p {}',
          'feed.xml': '<feed/>',
        })
      }))

    test('puts and removes only what is another, and a page at each former address', () =>
      withPlace(kind, async ({content}, deploy) => {
        await deploy(FIRST)
        const {put, removed} = await deploy(SECOND, MOVED)
        expect(put).not.toContain('feed.xml')
        expect(removed).toEqual(['_astro/a.1234.css'])
        expect(Object.keys(await content()).sort()).toEqual([
          '_astro/b.5678.css',
          'a/index.html',
          'b/index.html',
          'feed.xml',
          'index.html',
        ])
        expect((await deploy(SECOND, MOVED)).put).toEqual([])
      }))

    test('refuses to lose an address, unless it leads on, is gone, or may be lost', () =>
      withPlace(kind, async ({content}, deploy) => {
        await deploy(FIRST)
        const there = await content()
        const lost = await deploy(SECOND).catch((error: unknown) => error)
        expect(lost).toBeInstanceOf(LostAddressError)
        expect(lost).toHaveProperty('addresses', ['/a/'])
        expect(await content()).toEqual(there)
        const gone: Partial<Manifest> = {redirects: new Map([['/a/', {permanent: true}]])}
        expect((await deploy(SECOND, gone)).removed).toContain('a/index.html')
        await deploy(FIRST, {}, {lose: ['/b/']})
        expect(Object.keys(await content())).toContain('a/index.html')
      }))

    test('a dry run says the same and does nothing', () =>
      withPlace(kind, async ({content}, deploy) => {
        const said = await deploy(FIRST, {}, {dryRun: true})
        expect(said.put).toHaveLength(kind === 'a folder' ? 6 : 4)
        expect(kind === 'a folder' ? [] : Object.keys(await content())).toEqual([])
        expect(await deploy(FIRST)).toEqual(said)
      }))

    test('goes on where a run was cut off, and puts nothing twice', () =>
      withPlace(kind, async ({target, content}, deploy) => {
        await deploy(FIRST)
        let left = 2
        const failing: DeployTarget = {
          ...target,
          parallel: 1,
          put: async (file) => {
            if (left === 0) throw new DeployError(target.name, 'it went away.', '')
            if (!file.path.startsWith('.')) left -= 1
            await target.put(file)
          },
        }
        await expect(deploy(SECOND, MOVED, {target: failing})).rejects.toThrow('it went away')
        // What pages ask for came first, so every page that is there works.
        expect(Object.keys(await content())).toContain('_astro/b.5678.css')
        const {put, resumed, removed} = await deploy(SECOND, MOVED)
        expect(resumed).toBe(true)
        expect(put).not.toContain('_astro/b.5678.css')
        expect(put).toContain('index.html')
        expect(removed).toEqual(['_astro/a.1234.css'])
        expect((await deploy(SECOND, MOVED)).put).toEqual([])
      }))

    test('puts again what somebody has changed or removed there', () =>
      withPlace(kind, async ({target}, deploy) => {
        await deploy(FIRST)
        await target.remove('a/index.html')
        expect((await deploy(FIRST)).put).toEqual(['a/index.html'])
      }))
  })
}

describe('deploySite', () => {
  test('leaves what something else has put there, and asks before it replaces any of it', async () => {
    await using folder = await makeFixtureFolder()
    const out = join(folder.dir, 'out')
    await mkdir(out)
    await writeFile(join(out, 'index.html'), 'an older site')
    await writeFile(join(out, 'notes.txt'), 'mine')
    const release = await makeFixtureRelease(join(folder.dir, 'data'), FIRST)
    const target = folderTarget(out)
    await expect(deploySite({release, target})).rejects.toThrow(
      'it holds files that Stepzero did not put there: index.html.',
    )
    await deploySite({release, target, adopt: true})
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe(FIRST['/'])
    expect(await readFile(join(out, 'notes.txt'), 'utf8')).toBe('mine')
  })

  test('tells a bucket types, how long to keep, and where former addresses lead', async () => {
    await using folder = await makeFixtureFolder()
    const {target} = await bucketPlace()
    const release = await makeFixtureRelease(join(folder.dir, 'data'), SECOND, MOVED)
    await deploySite({release, target})
    expect(s3.objects.get('www/a/index.html')).toMatchObject({
      type: 'text/html; charset=utf-8',
      cacheControl: 'public, max-age=0, must-revalidate',
      location: '/b/',
    })
    expect(s3.objects.get('www/_astro/b.5678.css')).toMatchObject({
      type: 'text/css; charset=utf-8',
      cacheControl: 'public, max-age=31536000, immutable',
    })
    expect(s3.objects.has('www/_redirects')).toBe(false)
  })

  test.each([
    ['NoSuchBucket', 404, 'there is no bucket "site".'],
    ['AccessDenied', 403, 'the store refuses access (AccessDenied).'],
    ['QuotaExceeded', 400, 'the store answers QuotaExceeded: QuotaExceeded.'],
  ])('says what a store says: %s', async (code, status, message) => {
    await using folder = await makeFixtureFolder()
    const {target} = await bucketPlace()
    const release = await makeFixtureRelease(join(folder.dir, 'data'), FIRST)
    s3.refuse = () => [status, code]
    await expect(deploySite({release, target})).rejects.toThrow(message)
  })

  test('says when a store cannot be reached', async () => {
    await using folder = await makeFixtureFolder()
    const release = await makeFixtureRelease(join(folder.dir, 'data'), FIRST)
    const gone = await startS3()
    await gone[Symbol.asyncDispose]()
    const target = await s3Target({bucket: 'site', prefix: '', endpoint: gone.address})
    await expect(deploySite({release, target})).rejects.toThrow(/cannot be reached/)
  })

  test('refuses a record that it cannot read, and changes nothing', async () => {
    await using folder = await makeFixtureFolder()
    const out = join(folder.dir, 'out')
    await mkdir(out)
    await writeFile(join(out, '.stepzero-deploy.json'), '{"format":2}')
    const release = await makeFixtureRelease(join(folder.dir, 'data'), FIRST)
    await expect(deploySite({release, target: folderTarget(out)})).rejects.toThrow(
      'its .stepzero-deploy.json cannot be read.',
    )
    expect(await readdir(out)).toEqual(['.stepzero-deploy.json'])
  })
})
