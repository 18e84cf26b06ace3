import {spawn} from 'node:child_process'
import {hash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import {expect, inject, test} from 'vitest'
import {makeFixtureFolder} from '../fixture-folder.ts'
import {MARKER} from '../folder/finish-folder.ts'
import {openFolder} from '../folder/open-folder.ts'
import {filePath} from '../plan/file-path.ts'
import {listFiles} from './list-files.ts'
import {readPage} from './numbered-site.ts'
import type {Release} from './release.ts'
import {openReleaseStore} from './release-store.ts'

const CHILD = fileURLToPath(new URL('publish-forever-child.ts', import.meta.url))
const KILLS = process.env['SOAK'] === undefined ? 20 : 300
/** In milliseconds: about as long as it takes to publish twice. */
const LONGEST = 120

/** Numbers from 0 to 1 that a seed repeats. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

/** Publishes from a number on, and is killed some time after the first site is there. */
async function publishAndDie(data: string, out: string, from: number, wait: number) {
  const child = spawn(process.execPath, [CHILD, data, out, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let last = from - 1
  let timer: NodeJS.Timeout | undefined
  for await (const line of createInterface({input: child.stdout})) {
    last = Number(line)
    timer ??= setTimeout(() => child.kill('SIGKILL'), wait)
  }
  return last
}

/** The number of a release, after reading every file of it. */
async function numberOf(release: Release): Promise<number> {
  const {manifest, root} = release
  const numbers = new Set<number>()
  for (const [address, file] of [...manifest.files, ...manifest.carried]) {
    const content = await readFile(join(root, release.locate(address, file)), 'utf8')
    expect(hash('sha256', content), address).toBe(file.hash)
    if (!manifest.files.has(address) || address.endsWith('.css')) continue
    const page = readPage(content)
    expect(page, address).toBeDefined()
    for (const name of page?.names ?? []) expect(manifest.files.has(name), name).toBe(true)
    numbers.add(page?.number ?? -1)
  }
  const [number = -1, ...others] = numbers
  expect(others).toEqual([])
  return number
}

/**
 * Reads a folder as a host does that knows nothing of releases. While the first site of a folder is
 * written, its pages come one after the other, and link to those that come later.
 */
async function expectWhole(folder: string): Promise<void> {
  const isFirst = !existsSync(join(folder, MARKER))
  for (const path of await listFiles(folder)) {
    if (!path.endsWith('index.html') || path.startsWith('.')) continue
    const content = await readFile(join(folder, path), 'utf8')
    if (content.startsWith('<!doctype')) continue
    const page = readPage(content)
    expect(page, path).toBeDefined()
    for (const name of page?.names ?? []) {
      if (isFirst && name.endsWith('/')) continue
      const place = join(folder, filePath(name) ?? '')
      expect(existsSync(place), `${path} of site ${page?.number} names ${name}`).toBe(true)
    }
  }
}

test(
  'whenever publishing is killed, readers see one whole release, and a folder no broken page',
  async () => {
    await using folder = await makeFixtureFolder()
    const data = join(folder.dir, 'data')
    const out = join(folder.dir, 'out')
    const random = randomNumbers(inject('propertySeed'))
    let next = 1
    for (let kill = 0; kill < KILLS; kill += 1) {
      const last = await publishAndDie(data, out, next, random.next().value * LONGEST)
      const current = await (await openReleaseStore(data)).current()
      const number = current && (await numberOf(current))
      // What was told to be there is there; what came after it may be.
      expect(number).toBeGreaterThanOrEqual(last)
      expect(number).toBeLessThanOrEqual(last + 1)
      if (existsSync(out)) {
        await expectWhole(out)
        const unmarked = !(await readdir(out)).some((name) => name.startsWith('.stepzero-'))
        if (!unmarked) await numberOf(await (await openFolder(out))())
      }
      next = last + 1
    }
  },
  KILLS * 20_000,
)
