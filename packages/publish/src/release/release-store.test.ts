import {readdir, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {makeFixtureFolder} from '../fixture-folder.ts'
import {writeManifest} from './manifest.ts'
import type {Release} from './release.ts'
import type {ReleaseStore} from './release-store.ts'
import {openReleaseStore} from './release-store.ts'

async function releaseOf(
  store: ReleaseStore,
  pages: Readonly<Record<string, string>>,
): Promise<Release> {
  const files = new Map()
  for (const [address, text] of Object.entries(pages)) {
    files.set(address, await store.put(text, 'text/html; charset=utf-8'))
  }
  return store.release({base: '/', files, carried: new Map(), redirects: new Map()})
}

async function ageEverything(dir: string): Promise<void> {
  const longAgo = new Date(0)
  for (const name of await readdir(join(dir, 'files'))) {
    await utimes(join(dir, 'files', name), longAgo, longAgo)
  }
}

describe('a release store', () => {
  test('keeps equal content once and gives it back', async () => {
    await using folder = await makeFixtureFolder()
    const store = await openReleaseStore(folder.dir)
    const one = await store.put('content', 'text/plain')
    const two = await store.put(Buffer.from('content'), 'text/html')
    expect(two.hash).toBe(one.hash)
    expect(await readdir(join(folder.dir, 'files'))).toEqual([one.hash])
    expect((await store.read(two)).toString()).toBe('content')
  })

  test('writes content again that was cut short', async () => {
    await using folder = await makeFixtureFolder()
    const store = await openReleaseStore(folder.dir)
    const file = await store.put('content', 'text/plain')
    await writeFile(join(folder.dir, 'files', file.hash), 'con')
    expect(await store.keep(file)).toBe(false)
    await store.put('content', 'text/plain')
    expect((await store.read(file)).toString()).toBe('content')
  })

  test('has no current release until one is published, then shows it to every process', async () => {
    await using folder = await makeFixtureFolder()
    const [writer, reader] = [
      await openReleaseStore(folder.dir),
      await openReleaseStore(folder.dir),
    ]
    const first = await releaseOf(writer, {'/': 'first'})
    expect(await reader.current()).toBeUndefined()
    await writer.publish(first)
    expect((await reader.current())?.manifest.files).toEqual(first.manifest.files)
    const second = await releaseOf(writer, {'/': 'second'})
    expect((await reader.current())?.manifest.files).toEqual(first.manifest.files)
    await writer.publish(second)
    expect((await reader.current())?.manifest.files).toEqual(second.manifest.files)
  })

  test('forgets what neither the current nor the last release holds, unless it is young', async () => {
    await using folder = await makeFixtureFolder()
    const store = await openReleaseStore(folder.dir)
    const all: Release[] = []
    for (const text of ['one', 'two', 'three']) {
      all.push(await store.publish(await releaseOf(store, {'/': text})))
    }
    const [one, two, three] = all.map(({manifest}) => manifest.files.get('/')?.hash)
    await store.clean()
    expect(new Set(await readdir(join(folder.dir, 'files')))).toEqual(new Set([one, two, three]))
    await ageEverything(folder.dir)
    const young = await store.put('being put together', 'text/plain')
    const four = await store.publish(await releaseOf(store, {'/': 'four'}))
    await store.clean()
    expect(new Set(await readdir(join(folder.dir, 'files')))).toEqual(
      new Set([three, four.manifest.files.get('/')?.hash, young.hash]),
    )
  })
  test('writes only the parts of a long manifest that are others, and reads only those', async () => {
    await using folder = await makeFixtureFolder()
    const [writer, reader] = [
      await openReleaseStore(folder.dir),
      await openReleaseStore(folder.dir),
    ]
    const pages = Object.fromEntries(
      Array.from({length: 3000}, (_, at) => [`/p${at}/`, `page ${at}`]),
    )
    await writer.publish(await releaseOf(writer, pages))
    expect((await reader.current())?.manifest.files.size).toBe(3000)
    const names = async () => new Set(await readdir(join(folder.dir, 'manifests')))
    const before = await names()
    const {'/p7/': _, ...others} = pages
    const next = {...others, '/p8/': 'another', '/new/': 'new'}
    const {manifest} = await writer.publish(await releaseOf(writer, next))
    expect(before.size).toBeGreaterThan(10)
    expect([...(await names())].filter((name) => !before.has(name)).length).toBeLessThanOrEqual(3)
    expect((await reader.current())?.manifest).toEqual(manifest)
    expect(new Set(manifest.files.keys())).toEqual(new Set(Object.keys(next)))
    const third = await openReleaseStore(folder.dir)
    expect((await third.current())?.manifest).toEqual(manifest)
  })

  test('takes a manifest that was written as a whole', async () => {
    await using folder = await makeFixtureFolder()
    const store = await openReleaseStore(folder.dir)
    const {manifest} = await releaseOf(store, {'/': 'old'})
    await writeFile(join(folder.dir, 'release.json'), writeManifest(manifest))
    expect((await store.current())?.manifest).toEqual(manifest)
    await store.publish(await releaseOf(store, {'/': 'new'}))
    const other = await openReleaseStore(folder.dir)
    expect([...((await other.current())?.manifest.files.keys() ?? [])]).toEqual(['/'])
  })
})
