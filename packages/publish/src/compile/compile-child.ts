// Runs in a process of its own: Astro and Vite change the environment of the process they build
// in and keep some hundred megabytes of it.
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {CompileAnswer} from './compile-job.ts'
import {compileJob} from './compile-job.ts'
import {describeCompileError} from './describe-compile-error.ts'

/** A dependency of the site, and none of this package. */
const ASTRO = 'astro'

const job = compileJob.parse(JSON.parse(process.argv[2] ?? ''))

/** The site's own Astro, through its JavaScript interface. */
async function loadAstro(): Promise<{build(config: object): Promise<void>}> {
  const require = createRequire(join(job.siteDir, 'package.json'))
  const module: unknown = await import(pathToFileURL(require.resolve(ASTRO)).href)
  if (!hasBuild(module)) throw new Error('The astro package of the site has no build().')
  return module
}

function hasBuild(module: unknown): module is {build(config: object): Promise<void>} {
  return (
    typeof module === 'object' &&
    module !== null &&
    'build' in module &&
    typeof module.build === 'function'
  )
}

async function compile(): Promise<CompileAnswer> {
  const {siteDir: root, outDir, cacheDir, base} = job
  try {
    const astro = await loadAstro()
    await astro.build({root, outDir, cacheDir, base, logLevel: 'warn', vite: {cacheDir}})
    return {done: true}
  } catch (error) {
    return {done: false, ...describeCompileError(error, root)}
  }
}

const answer = await compile()
// Once heard, done: nothing a bundler left open may keep this process.
process.send?.(answer, () => process.exit())
