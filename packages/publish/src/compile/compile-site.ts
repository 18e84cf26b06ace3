import {existsSync} from 'node:fs'
import {mkdtemp, mkdir, rename, rm, utimes} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {hashSources} from './hash-sources.ts'
import {pruneApps, TEMPORARY} from './prune-apps.ts'

/** Counts up when what a compiled site consists of changes. */
const FORMAT = '1'

/** Templates, compiled: a folder that can be loaded from anywhere, any number of times. */
export interface CompiledSite {
  readonly hash: string
  /** Holds `server/entry.mjs` and `client/`, the files readers load as they are. */
  readonly dir: string
  /** The path the site is hosted under, compiled in. */
  readonly base: string
  /** False when an earlier compilation of the same sources was found. */
  readonly fresh: boolean
}

/** What there is to say to {@link compileSite}. */
export interface CompileOptions {
  /** The folder with `astro.config.ts`. */
  readonly siteDir: string
  /** The path the site is hosted under, with a slash at both ends; `/` unless given. */
  readonly base?: string | undefined
  /** Hears the warnings of the compiler, line by line. */
  readonly log?: ((line: string) => void) | undefined
}

interface Job {
  readonly siteDir: string
  readonly apps: string
  readonly base: string
  readonly log: (line: string) => void
  readonly hash: string
  readonly hashNow: () => string
}

/**
 * Compiles the templates of a site into `.app/<hash>/`, or finds them there: the hash covers all
 * that is compiled in. Any number of processes may do this at once; the last two compilations
 * are kept.
 *
 * @throws {@link CompileError} with the file and line at fault
 * @public
 */
export async function compileSite(options: CompileOptions): Promise<CompiledSite> {
  const siteDir = resolve(options.siteDir)
  const base = options.base ?? '/'
  const apps = join(siteDir, '.app')
  const hashNow = () => hashSources(siteDir, [FORMAT, base])
  const hash = hashNow()
  const found = existsSync(join(apps, hash))
  const log = options.log ?? (() => {})
  const compiled = found ? hash : await compileInto({siteDir, apps, base, log, hash, hashNow})
  const dir = join(apps, compiled)
  // The newest are the ones last used, not the ones last made.
  const now = new Date()
  await utimes(dir, now, now)
  await pruneApps(apps)
  return {hash: compiled, dir, base, fresh: !found}
}

/** The hash of what was compiled. */
async function compileInto(job: Job): Promise<string> {
  const {siteDir, apps, base, log, hash, hashNow} = job
  await mkdir(apps, {recursive: true})
  // As deep as the final folder: source maps point at the sources by relative paths.
  const work = await mkdtemp(join(apps, `${TEMPORARY}${process.pid}-`))
  const cacheDir = `${work}-cache`
  try {
    // Where there is something to compile: mostly there is not.
    const {runCompile} = await import('./run-compile.ts')
    await runCompile({siteDir, outDir: work, cacheDir, base}, log)
    const after = hashNow()
    // Someone saved a template meanwhile, and it is not known which version was compiled.
    if (after !== hash) return await compileInto({...job, hash: after})
    const dir = join(apps, hash)
    await rename(work, dir).catch((error: unknown) => {
      // Another process compiled the same sources in the meantime: theirs is as good.
      if (!existsSync(dir)) throw error
    })
    return hash
  } finally {
    await rm(work, {recursive: true, force: true})
    await rm(cacheDir, {recursive: true, force: true})
  }
}
