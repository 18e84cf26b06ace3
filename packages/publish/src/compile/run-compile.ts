import {fork} from 'node:child_process'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import {CompileError} from '../errors.ts'
import type {CompileAnswer, CompileJob} from './compile-job.ts'
import {compileAnswer} from './compile-job.ts'

const CHILD = fileURLToPath(new URL('./compile-child.ts', import.meta.url))
const TAIL = 5

/**
 * Runs Astro's build in a child process of this same Node.
 *
 * @throws {@link CompileError} with file and line, where the failure has them
 */
export async function runCompile(job: CompileJob, log: (line: string) => void): Promise<void> {
  const child = fork(CHILD, [JSON.stringify(job)], {
    cwd: job.siteDir,
    env: environment(),
    // Not the caller's: a test runner's or a debugger's flags are no part of a build.
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const lines: string[] = []
  const hear = (line: string) => {
    if (line.trim() === '') return
    lines.push(line)
    log(line)
  }
  if (child.stdout) createInterface({input: child.stdout}).on('line', hear)
  if (child.stderr) createInterface({input: child.stderr}).on('line', hear)
  let answer: CompileAnswer | undefined
  child.on('message', (message) => {
    answer = compileAnswer.parse(message)
  })
  const end = await new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  if (answer === undefined) {
    throw new CompileError(`Astro ended with ${end}. ${lines.slice(-TAIL).join(' ')}`, {})
  }
  if (!answer.done) throw new CompileError(answer.message, answer)
}

/** Astro would compile these into the templates, in place of what it knows better itself. */
const NOT_INHERITED = /^(?:VITEST.*|ASSETS_PREFIX|BASE_URL|DEV|MODE|PROD|SITE|SSR)$/

function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name))
  return {...Object.fromEntries(inherited), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1'}
}
