import {spawn} from 'node:child_process'
import type {ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import {join} from 'node:path'

const COMMAND = fileURLToPath(new URL('../packages/cli/bin/stepzero.js', import.meta.url))

/** A built site that answers on this machine. */
export interface SiteUnderTest {
  /** Without closing slash. */
  readonly address: string
  /** The folder it was written to. */
  readonly folder: string
  close(): Promise<void>
}

/** What a run of the command gave. */
export interface Outcome {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, [COMMAND, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, ...env},
  })

/** Runs the `stepzero` command to its end, as a person would from a shell. */
export const runCommand = async (
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<Outcome> => {
  const child = start(args, env)
  let output = ''
  let errors = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
  await once(child, 'close')
  return {code: child.exitCode, output, errors}
}

/** Ends a command that this process started, as Ctrl-C would, and waits until it is gone. */
export const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGINT')
  await gone
}

/** Starts a command that serves something, and waits for the address it prints. */
export const startServing = async (
  args: readonly string[],
  expected: RegExp,
  env?: NodeJS.ProcessEnv,
): Promise<{readonly child: ChildProcess; readonly address: string; readonly said: string}> => {
  const child = start(args, env)
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
  if (child.stdout === null) throw new Error('The command has no standard output.')
  for await (const line of createInterface({input: child.stdout})) {
    said += `${line}\n`
    const address = expected.exec(line)?.[1]
    if (address !== undefined) {
      child.stdout.resume()
      return {child, address: address.replace(/\/$/, ''), said}
    }
  }
  throw new Error(`stepzero ${args.join(' ')} ended without an address:\n${said}`)
}

/** Builds a site from an NDJSON file into a folder with the real command, and serves it. */
export const serveBuiltSite = async (folder: string, dataset: URL): Promise<SiteUnderTest> => {
  const out = join(folder, 'site')
  const flags = ['--out', out, '--data', join(folder, 'data'), '--as-of', '2026-11-21']
  const built = await runCommand(['build', '--from', fileURLToPath(dataset), ...flags])
  if (built.code !== 0) throw new Error(`The site was not built:\n${built.output}${built.errors}`)
  const {child, address} = await startServing(['serve', out, '--port', '0'], /(http:\/\/\S+)/)
  return {address, folder: out, close: () => stop(child)}
}
