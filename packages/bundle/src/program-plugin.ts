import {existsSync, readFileSync, realpathSync} from 'node:fs'
import {isBuiltin} from 'node:module'
import {dirname, isAbsolute, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Plugin} from 'rolldown'
import {isInstalled} from './bundle-record.ts'

/** What a bundle is told of while it is made. */
export interface ProgramPluginOptions {
  /** Installed packages that go in. */
  readonly include: readonly string[]
  /** Hears of every file that decides about the bundle, before it is read for good. */
  readonly onFile: (path: string) => void
  /** Hears of every link by which a package was found. */
  readonly onLink: (link: string) => void
}

/**
 * Node's own modules, of which only those names are asked for that are used. An import of one by name
 * asks it for all of them, and loads what only some of them need: Node's HTTP client, its streams.
 */
const BUILT_IN = '\0built-in:'

const META = /\bimport\.meta\.(?<what>\w+)(?:\('(?<specifier>[^']+)'\))?/g

/**
 * Lets modules go into a bundle as what they are where they lie: `import.meta` says the same as
 * without it, and installed packages are loaded from where they are.
 */
export function programPlugin({include, onFile, onLink}: ProgramPluginOptions): Plugin {
  return {
    name: 'program',
    async resolveId(specifier, importer) {
      // What the bundler brings along is its own affair.
      if (importer === undefined || !isAbsolute(importer)) return undefined
      if (isBuiltin(specifier)) return `${BUILT_IN}${specifier}`
      const found = await this.resolve(specifier, importer, {skipSelf: true})
      if (found === null) throw new Error(`${importer} imports ${specifier}, which is not there.`)
      const name = packageName(specifier)
      if (name === undefined) return found
      const link = linkFrom(importer, name)
      if (link !== undefined) {
        onLink(link)
        onFile(join(realpathSync(link), 'package.json'))
      }
      if (!isInstalled(found.id) || include.includes(name)) return found
      return {id: pathToFileURL(found.id).href, external: true}
    },
    load(id) {
      return id.startsWith(BUILT_IN) ? builtInModule(id.slice(BUILT_IN.length)) : undefined
    },
    async transform(code, id) {
      // Those of the bundler itself stand for no file.
      if (!isAbsolute(id)) return undefined
      onFile(id)
      // After what was noted of it: whatever is saved from here on makes another note.
      if (readFileSync(id, 'utf8') !== code) throw new Error(`${id} is being written.`)
      if (!code.includes('import.meta')) return undefined
      const values = new Map<string, string>()
      for (const {0: expression, groups} of code.matchAll(META)) {
        const {what = '', specifier} = groups ?? {}
        if (specifier === undefined) {
          values.set(expression, valueOf(what, id))
          continue
        }
        const found = await this.resolve(specifier, id, {skipSelf: true})
        // Fails where it is asked for, as it would without a bundle.
        if (found !== null) values.set(expression, JSON.stringify(pathToFileURL(found.id).href))
      }
      return code.replaceAll(META, (expression) => values.get(expression) ?? expression)
    },
  }
}

/** A module that gives what another one of Node's own does, name by name. */
function builtInModule(name: string): string {
  const names = Object.keys(process.getBuiltinModule(name) ?? {})
  return [
    `const it = process.getBuiltinModule(${JSON.stringify(name)})`,
    'export default it',
    ...names.map((one) => `export const ${one} = it.${one}`),
  ].join('\n')
}

function valueOf(what: string, id: string): string {
  if (what === 'url') return JSON.stringify(pathToFileURL(id).href)
  if (what === 'filename') return JSON.stringify(id)
  if (what === 'dirname') return JSON.stringify(dirname(id))
  throw new Error(`${id} asks for import.meta.${what}, which a bundle cannot tell.`)
}

/** The package of a bare specifier: `@stepzero/content`, `zod`. */
const packageName = (specifier: string): string | undefined =>
  /^(?:@[^/]+\/)?[^./][^/]*/.exec(specifier)?.[0]

/** The nearest folder or link under which a package is found. */
function linkFrom(importer: string, name: string): string | undefined {
  for (let folder = dirname(importer); ; folder = dirname(folder)) {
    const link = join(folder, 'node_modules', name)
    if (existsSync(link)) return link
    if (dirname(folder) === folder) return undefined
  }
}
