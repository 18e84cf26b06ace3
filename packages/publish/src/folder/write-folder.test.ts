import {execFile} from 'node:child_process'
import {mkdir, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {OutputFolderError} from '../errors.ts'
import {makeFixtureFolder} from '../fixture-folder.ts'
import {makeFixtureRelease} from '../fixture-release.ts'
import {listFiles} from '../release/list-files.ts'
import {openFolder} from './open-folder.ts'
import {writeFolder} from './write-folder.ts'

const CHILD = fileURLToPath(new URL('write-folder-child.ts', import.meta.url))

/** Resolves to the signal that ended the child. */
function writeAndDie(data: string, out: string, text: string, step: string): Promise<unknown> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CHILD, data, out, text, step], (error) => resolve(error?.signal))
  })
}

describe('writeFolder', () => {
  test('writes a folder that any host can serve', async () => {
    await using folder = await makeFixtureFolder()
    const out = join(folder.dir, 'deep', 'dist')
    const release = await makeFixtureRelease(
      join(folder.dir, 'data'),
      {'/': 'Home', '/a/': 'A', '/a/index.md': '# A', '/_astro/a.css': 'a{}', '/404.html': 'None'},
      {
        redirects: new Map([
          ['/old/', {to: '/a/', permanent: true}],
          ['/away', {to: 'https://example.com/"><b>', permanent: false}],
          ['/old.pdf', {to: '/a/', permanent: true}],
          ['/gone/', {permanent: true}],
        ]),
      },
    )
    await writeFolder(release, out)
    expect(await listFiles(out)).toEqual([
      '.stepzero-release.json',
      '404.html',
      '_astro/a.css',
      '_headers',
      '_redirects',
      'a/index.html',
      'a/index.md',
      'away/index.html',
      'index.html',
      'old/index.html',
    ])
    expect(await readFile(join(out, 'a/index.md'), 'utf8')).toBe('# A')
    expect(await readFile(join(out, '_redirects'), 'utf8')).toMatchInlineSnapshot(`
      "/away https://example.com/%22%3E%3Cb%3E 302
      /old.pdf /a/ 301
      /old/ /a/ 301
      "
    `)
    expect(await readFile(join(out, 'away/index.html'), 'utf8')).toMatchInlineSnapshot(`
      "<!doctype html>
      <html lang="zxx">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'">
      <meta http-equiv="refresh" content="0; url=https://example.com/%22%3E%3Cb%3E">
      <meta name="robots" content="noindex">
      <title>https://example.com/%22%3E%3Cb%3E</title>
      <link rel="canonical" href="https://example.com/%22%3E%3Cb%3E">
      </head>
      <body>
      <main>
      <h1><a href="https://example.com/%22%3E%3Cb%3E">https://example.com/%22%3E%3Cb%3E</a></h1>
      </main>
      </body>
      </html>
      "
    `)
    expect(await readdir(join(folder.dir, 'deep'))).toEqual(['dist'])
  })

  test('writes no pages for redirects where the host knows them', async () => {
    await using folder = await makeFixtureFolder()
    const out = join(folder.dir, 'dist')
    const redirects = new Map([['/old/', {to: '/', permanent: true}]])
    const release = await makeFixtureRelease(folder.dir, {'/': 'Home'}, {redirects})
    await writeFolder(release, out, {redirectPages: false})
    expect(await listFiles(out)).not.toContain('old/index.html')
    expect(await readFile(join(out, '_redirects'), 'utf8')).toBe('/old/ / 301\n')
  })

  test('replaces what it wrote, deleting pages that are gone and keeping old styles', async () => {
    await using folder = await makeFixtureFolder()
    const out = join(folder.dir, 'dist')
    const first = {'/': 'First', '/a/': 'A', '/_astro/1.css': 'one'}
    await writeFolder(await makeFixtureRelease(folder.dir, first), out)
    const second = {'/': 'Second', '/_astro/2.css': 'two'}
    await writeFolder(await makeFixtureRelease(folder.dir, second), out)
    expect((await listFiles(out)).filter((path) => /index|css/.test(path))).toEqual([
      '_astro/1.css',
      '_astro/2.css',
      'index.html',
    ])
    expect(await readFile(join(out, '_astro/1.css'), 'utf8')).toBe('one')
  })

  test('refuses a folder with files it did not write, and touches none of them', async () => {
    await using folder = await makeFixtureFolder()
    const out = join(folder.dir, 'home')
    await mkdir(out)
    await writeFile(join(out, 'thesis.txt'), 'years of work')
    const release = await makeFixtureRelease(join(folder.dir, 'data'), {'/': 'Home'})
    await expect(writeFolder(release, out)).rejects.toThrow(
      `${out} holds files that Stepzero did not write.`,
    )
    await expect(writeFolder(release, join(out, 'thesis.txt'))).rejects.toThrow(OutputFolderError)
    expect(await readFile(join(out, 'thesis.txt'), 'utf8')).toBe('years of work')
    expect((await readdir(folder.dir)).sort()).toEqual(['data', 'home'])
  })

  test.each(['/../outside/', '/a/../../outside/', '//outside/', '/a\0b/', '/.ssh/config'])(
    'refuses to write %j',
    async (address) => {
      await using folder = await makeFixtureFolder()
      const out = join(folder.dir, 'out', 'dist')
      const good = await makeFixtureRelease(join(folder.dir, 'data'), {'/': 'Good'})
      await writeFolder(good, out)
      const bad = await makeFixtureRelease(join(folder.dir, 'data'), {'/': 'Bad', [address]: 'x'})
      await expect(writeFolder(bad, out)).rejects.toThrow(OutputFolderError)
      expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('Good')
      await writeFolder(good, out)
      expect((await readdir(folder.dir)).sort()).toEqual(['data', 'out'])
      expect(await readdir(join(folder.dir, 'out'))).toEqual(['dist'])
    },
  )

  test('does not follow a link that stands where the folder should', async () => {
    await using folder = await makeFixtureFolder()
    const precious = join(folder.dir, 'precious')
    await mkdir(precious)
    await writeFile(join(precious, 'kept.txt'), 'kept')
    const out = join(folder.dir, 'dist')
    await symlink(precious, out)
    const release = await makeFixtureRelease(join(folder.dir, 'data'), {'/': 'Home'})
    await expect(writeFolder(release, out)).rejects.toThrow(OutputFolderError)
    expect(await readdir(precious)).toEqual(['kept.txt'])
  })

  test('leaves the last good site when content is missing', async () => {
    await using folder = await makeFixtureFolder()
    const out = join(folder.dir, 'dist')
    const data = join(folder.dir, 'data')
    await writeFolder(await makeFixtureRelease(data, {'/': 'Good'}), out)
    const bad = await makeFixtureRelease(data, {'/': 'Bad'})
    await rm(join(data, 'files'), {recursive: true})
    await expect(writeFolder(bad, out)).rejects.toThrow('ENOENT')
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('Good')
  })

  test('refuses to write while another process does', async () => {
    await using folder = await makeFixtureFolder()
    const out = join(folder.dir, 'dist')
    const release = await makeFixtureRelease(join(folder.dir, 'data'), {'/': 'Home'})
    await writeFile(`${out}.lock`, `${process.ppid}`)
    await expect(writeFolder(release, out)).rejects.toThrow(
      `${out} is being written by process ${process.ppid}.`,
    )
    await rm(`${out}.lock`)
    const both = [writeFolder(release, out), writeFolder(release, out)]
    await expect(Promise.all(both)).rejects.toThrow(`is being written by process ${process.pid}.`)
    await Promise.allSettled(both)
  })
})

describe('a lock left by a run of writeFolder that was killed', () => {
  test.each([String(process.pid), '999999999', ''])(
    'is taken over when it says "%s"',
    async (pid) => {
      await using folder = await makeFixtureFolder()
      const out = join(folder.dir, 'dist')
      await writeFile(`${out}.lock`, pid)
      await writeFolder(await makeFixtureRelease(join(folder.dir, 'data'), {'/': 'Home'}), out)
      expect((await readdir(folder.dir)).sort()).toEqual(['data', 'dist'])
    },
  )
})

describe('a run of writeFolder that is killed', () => {
  test.each([
    ['staged', 'second'],
    ['cleared', 'second'],
    ['moved', 'second'],
    ['left', 'second'],
    ['cleaned', 'second'],
  ])('after "%s" leaves the %s site to whoever opens the folder', async (step, expected) => {
    await using folder = await makeFixtureFolder()
    const out = join(folder.dir, 'dist')
    const data = join(folder.dir, 'data')
    await writeFolder(await makeFixtureRelease(data, {'/': 'first', '/first/': 'first'}), out)
    expect(await writeAndDie(data, out, 'second', step)).toBe('SIGKILL')

    const release = await (await openFolder(out))()
    expect([...release.manifest.files.keys()]).toEqual(['/', `/${expected}/`])
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe(expected)
  })

  test.each(['staged', 'cleared', 'moved', 'left', 'cleaned'])(
    'after "%s" is mended by the next run, which leaves nothing else behind',
    async (step) => {
      await using folder = await makeFixtureFolder()
      const out = join(folder.dir, 'dist')
      const data = join(folder.dir, 'data')
      await writeFolder(await makeFixtureRelease(data, {'/': 'first'}), out)
      expect(await writeAndDie(data, out, 'second', step)).toBe('SIGKILL')
      await writeFolder(await makeFixtureRelease(data, {'/': 'third'}), out)
      expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('third')
      expect((await listFiles(out)).filter((path) => path.endsWith('.html'))).toEqual([
        'index.html',
      ])
      expect((await readdir(folder.dir)).sort()).toEqual(['data', 'dist'])
    },
  )

  test('after the first staging of all leaves nothing that would be taken for a site', async () => {
    await using folder = await makeFixtureFolder()
    const out = join(folder.dir, 'dist')
    const data = join(folder.dir, 'data')
    expect(await writeAndDie(data, out, 'first', 'staged')).toBe('SIGKILL')
    await writeFolder(await makeFixtureRelease(data, {'/': 'second'}), out)
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('second')
  })
})
