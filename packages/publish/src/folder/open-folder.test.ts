import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {OutputFolderError, ReleaseError} from '../errors.ts'
import {makeFixtureFolder} from '../fixture-folder.ts'
import {makeFixtureRelease} from '../fixture-release.ts'
import {serveRelease} from '../serve/serve-release.ts'
import {openFolder} from './open-folder.ts'
import {writeFolder} from './write-folder.ts'

describe('openFolder', () => {
  test('gives back the release a folder was written from, with types and redirects', async () => {
    await using folder = await makeFixtureFolder()
    const out = join(folder.dir, 'dist')
    const written = await makeFixtureRelease(
      folder.dir,
      {'/': 'Home', '/a.md': '# A'},
      {base: '/trust/', redirects: new Map([['/old/', {to: '/', permanent: true}]])},
    )
    await writeFolder(written, out)
    const release = await (await openFolder(out))()
    const {manifest, root} = release
    expect(manifest).toEqual(written.manifest)
    for (const [address, file] of manifest.files) {
      const content = await readFile(join(root, release.locate(address, file)), 'utf8')
      expect(content).toBe(address === '/' ? 'Home' : '# A')
    }
  })

  test('shows the next release once the folder was replaced', async () => {
    await using folder = await makeFixtureFolder()
    const out = join(folder.dir, 'dist')
    await writeFolder(await makeFixtureRelease(folder.dir, {'/': 'first'}), out)
    await using server = await serveRelease({current: await openFolder(out), port: 0})
    expect(await (await fetch(server.origin)).text()).toBe('first')
    await writeFolder(await makeFixtureRelease(folder.dir, {'/': 'second'}), out)
    expect(await (await fetch(server.origin)).text()).toBe('second')
  })

  test('takes any other folder as it is found', async () => {
    await using folder = await makeFixtureFolder()
    await mkdir(join(folder.dir, 'a'))
    await writeFile(join(folder.dir, 'a/index.html'), 'A')
    await writeFile(join(folder.dir, 'data.json'), '{}')
    await writeFile(join(folder.dir, '_headers'), '')
    await writeFile(join(folder.dir, '.env'), 'SECRET=1')
    const {manifest} = await (await openFolder(folder.dir))()
    expect([...manifest.files].map(([address, {type}]) => [address, type])).toEqual([
      ['/a/', 'text/html; charset=utf-8'],
      ['/data.json', 'application/json; charset=utf-8'],
    ])
  })

  test('says that a folder is not there, or not in order', async () => {
    await using folder = await makeFixtureFolder()
    await expect(openFolder(join(folder.dir, 'none'))).rejects.toThrow(OutputFolderError)
    await writeFile(join(folder.dir, '.stepzero-release.json'), '{}')
    await expect(openFolder(folder.dir)).rejects.toThrow(ReleaseError)
  })
})
