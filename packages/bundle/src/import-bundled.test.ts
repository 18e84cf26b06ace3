import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeEach, expect, test} from 'vitest'
import {bundleProgram} from './bundle-program.ts'
import {recordPath} from './bundle-record.ts'

const folder = mkdtempSync(join(tmpdir(), 'stepzero-bundle-'))
afterAll(() => rmSync(folder, {recursive: true}))

const entry = pathToFileURL(join(folder, 'src/entry.ts'))
const runner = join(folder, 'run.mjs')
const write = (path: string, content: string): void => writeFileSync(join(folder, path), content)

beforeEach(() => {
  rmSync(folder, {recursive: true})
  for (const made of ['src', 'installed/one', 'installed/two', 'node_modules']) {
    mkdirSync(join(folder, made), {recursive: true})
  }
  write('package.json', '{"type": "module"}')
  for (const name of ['one', 'two']) {
    write(
      `installed/${name}/package.json`,
      '{"name": "dep", "type": "module", "exports": "./i.js"}',
    )
    write(`installed/${name}/i.js`, `export const dep = '${name}'`)
  }
  symlinkSync(join(folder, 'installed/one'), join(folder, 'node_modules/dep'))
  write('src/word.ts', "export const word: string = 'one word'")
  write('src/later.ts', "export const later = new URL('x', import.meta.url).href")
  write(
    'src/entry.ts',
    `import {basename} from 'node:path'
     import {dep} from 'dep'
     import {word} from './word.ts'
     const {later} = await import('./later.ts')
     const isBundled = new Error('here').stack?.includes('.app') === true
     const told = {word, dep, later, name: basename(import.meta.filename), found: import.meta.resolve('dep')}
     process.stdout.write(JSON.stringify({isBundled, told}))`,
  )
  const own = new URL('import-bundled.ts', import.meta.url).href
  write(
    'run.mjs',
    `import {importBundled} from ${JSON.stringify(own)}
     await importBundled(new URL(${JSON.stringify(entry.href)}))`,
  )
})

interface Told {
  readonly isBundled: boolean
  readonly told: unknown
}

const run = (): Told => JSON.parse(execFileSync(process.execPath, [runner], {encoding: 'utf8'}))
const bundlePath = (): string =>
  join(folder, '.app', readdirSync(join(folder, '.app'))[0] ?? '', 'start.mjs')

test('a program tells the same from its bundle as from its modules', async () => {
  const plain = run()
  await bundleProgram(entry)
  const bundled = run()
  expect(plain.isBundled).toBe(false)
  expect(bundled.isBundled).toBe(true)
  expect(bundled.told).toEqual(plain.told)
})

test.each<readonly [what: string, change: () => void, told: object]>([
  ['a module', () => write('src/word.ts', "export const word = 'two word'"), {word: 'two word'}],
  [
    'an installed package',
    () => {
      rmSync(join(folder, 'node_modules/dep'))
      symlinkSync(join(folder, 'installed/two'), join(folder, 'node_modules/dep'))
    },
    {dep: 'two'},
  ],
  ['the record of the bundle', () => writeFileSync(recordPath(entry), '{"key":'), {}],
  ['the bundle', () => writeFileSync(bundlePath(), 'throw new Error()'), {}],
])('where %s is another, the modules are taken as they are', async (_, change, told) => {
  await bundleProgram(entry)
  change()
  const after = run()
  expect(after.isBundled).toBe(false)
  expect(after.told).toMatchObject({word: 'one word', dep: 'one', ...told})
  await bundleProgram(entry)
  expect(run()).toEqual({isBundled: true, told: after.told})
})

test('a bundle of the modules as they are is not made again', async () => {
  await bundleProgram(entry)
  const first = bundlePath()
  await bundleProgram(entry)
  expect(bundlePath()).toBe(first)
  expect(readdirSync(join(folder, '.app'))).toHaveLength(2)
})
