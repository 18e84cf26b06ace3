import {hash} from 'node:crypto'
import {mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {bundleFolder, keyOf, recordPath, stampOf, targetOf} from './bundle-record.ts'
import type {BundleRecord} from './bundle-record.ts'
import {programPlugin} from './program-plugin.ts'

const OWN_FILES = [
  ...['make-bundle.ts', 'program-plugin.ts', 'bundle-record.ts'].map((name) => `./${name}`),
  '../package.json',
].map((path) => fileURLToPath(new URL(path, import.meta.url)))

/** How many bundles of a program stay: what still runs from an older one may ask for more of it. */
const KEPT = 4

/** The chunk that a bundle begins with. */
const START = 'start.mjs'

/**
 * Makes the bundle of a program.
 *
 * @param include - installed packages that go in
 * @throws if a module is being written meanwhile, or is not there
 */
export async function makeBundle(entry: URL, include: readonly string[]): Promise<void> {
  const {chunks, files, links} = await bundle(entry, include)
  const folder = bundleFolder(entry)
  const name = basename(recordPath(entry), '.json')
  const code = hash('sha256', JSON.stringify([...chunks]))
  const dir = join(folder, `${name}-${code.slice(0, 16)}`)
  mkdirSync(dir, {recursive: true})
  for (const [chunk, text] of chunks) replace(join(dir, chunk), text)
  const made = [...chunks.keys()].map((chunk) => join(dir, chunk))
  const record: BundleRecord = {
    key: keyOf(entry),
    files: [...files, ...made.map((path) => [path, stampOf(path)] as const)],
    links: links.map((link) => [link, targetOf(link)] as const),
    file: join(dir, START),
  }
  replace(recordPath(entry), JSON.stringify(record))
  forgetOldest(folder, name)
}

interface Bundled {
  readonly chunks: ReadonlyMap<string, string>
  /** Every file that decides about the code, as it was. */
  readonly files: BundleRecord['files']
  readonly links: readonly string[]
}

async function bundle(entry: URL, include: readonly string[]): Promise<Bundled> {
  const {rolldown} = await import('rolldown')
  // How bundles are made decides as well.
  const files = new Map(OWN_FILES.map((path) => [path, stampOf(path)]))
  const links = new Set<string>()
  const onFile = (path: string) => files.set(path, stampOf(path))
  const onLink = (link: string) => links.add(link)
  const made = await rolldown({
    input: fileURLToPath(entry),
    platform: 'node',
    tsconfig: false,
    // As Node itself finds modules.
    resolve: {
      conditionNames: ['node-addons', 'node', 'import', 'module-sync', 'default'],
      mainFields: ['main'],
    },
    // What nobody uses need not be read.
    treeshake: {propertyReadSideEffects: false},
    plugins: [programPlugin({include, onFile, onLink})],
  })
  const {output} = await made.generate({
    format: 'esm',
    entryFileNames: START,
    chunkFileNames: '[name]-[hash].mjs',
  })
  await made.close()
  const chunks = output.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : []))
  return {
    chunks: new Map(chunks.map(({fileName, code}) => [fileName, code])),
    files: [...files],
    links: [...links],
  }
}

function forgetOldest(folder: string, name: string): void {
  const bundles = readdirSync(folder)
    .filter((one) => one.startsWith(`${name}-`))
    .map((one) => join(folder, one))
    .map((path) => ({path, made: statSync(path).mtimeMs}))
    .toSorted((a, b) => b.made - a.made)
  for (const {path} of bundles.slice(KEPT)) rmSync(path, {recursive: true, force: true})
}

function replace(path: string, content: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  writeFileSync(temporary, content)
  renameSync(temporary, path)
}
