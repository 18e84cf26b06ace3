import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, realpathSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {z} from 'zod'

const packageFile = z.object({
  name: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
})

/**
 * One hash over everything that is compiled into the site: its own files, the sources of the
 * workspace packages it depends on (and of theirs), the lockfile for all other packages, and
 * whatever else the caller says matters.
 *
 * Tests, explanations and folders that are made by building are left out. Files are read one after
 * the other: there are hundreds of small ones, and waiting for each takes longer than reading it.
 */
export function hashSources(siteDir: string, extra: readonly string[]): string {
  const hash = createHash('sha256')
  const add = (name: string, content: Uint8Array | string) => {
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
  for (const value of extra) add('extra', value)
  for (const file of listFiles(siteDir)) add(file, readFileSync(join(siteDir, file)))
  for (const [name, dir] of workspacePackages(siteDir)) {
    // All of it: one site may take its configuration and adapter from another.
    for (const file of listFiles(dir)) add(`${name}/${file}`, readFileSync(join(dir, file)))
  }
  const lockfile = findUp(siteDir, 'pnpm-lock.yaml')
  if (lockfile !== undefined) add('lockfile', readFileSync(lockfile))
  return hash.digest('hex').slice(0, 20)
}

function listFiles(root: string, folder = ''): string[] {
  const entries = readdirSync(join(root, folder), {withFileTypes: true})
  return entries
    .filter((entry) => isSource(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? listFiles(root, path) : [path.replaceAll(sep, '/')]
    })
    .sort()
}

function isSource(name: string): boolean {
  const made = /^(?:node_modules|dist(?:\..*)?|\.(?:app|astro|sanity|stepzero|git))$/
  return !made.test(name) && !/\.test\.ts$|^README\.md$/.test(name)
}

/** The workspace packages under a package, by name: a link that leads out of `node_modules`. */
function workspacePackages(dir: string, found = new Map<string, string>()): [string, string][] {
  const {dependencies} = packageFile.parse(
    JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')),
  )
  for (const name of Object.keys(dependencies)) {
    const link = join(dir, 'node_modules', name)
    if (found.has(name) || !existsSync(link)) continue
    const target = realpathSync.native(link)
    if (relative('/', target).split(sep).includes('node_modules')) continue
    found.set(name, target)
    workspacePackages(target, found)
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1))
}

function findUp(from: string, name: string): string | undefined {
  const file = join(from, name)
  if (existsSync(file)) return file
  return dirname(from) === from ? undefined : findUp(dirname(from), name)
}
