import {spawn} from 'node:child_process'
import {Readable, type Writable} from 'node:stream'
import {text} from 'node:stream/consumers'
import {watchMemory} from './watch-memory.ts'

/** What one run of a command took, all of its processes together. */
export interface ProcessCost {
  readonly wallSeconds: number
  readonly userSeconds: number
  readonly systemSeconds: number
  readonly cpuSeconds: number
  /** Of all its processes at once; undefined where the system does not tell (no /proc). */
  readonly peakMegabytes: number | undefined
  readonly output: string
}

/** What to run. */
export interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/**
 * A shell counts the processor time of everything that ran under it, and ended; it is the one
 * way to learn this that every system has.
 */
const COUNTED = '"$@"; code=$?; times >&3; exit $code'

/**
 * Runs a command to its end and tells what it took.
 *
 * @throws if it fails, with what it wrote
 */
export async function measureProcess({command, args, cwd, env}: Command): Promise<ProcessCost> {
  const began = performance.now()
  const child = spawn('/bin/sh', ['-c', COUNTED, 'sh', command, ...args], {
    ...(cwd === undefined ? {} : {cwd}),
    env: {...process.env, ...env},
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const memory = watchMemory(child.pid)
  const [times, output, errors, code] = await Promise.all([
    read(child.stdio[3]),
    read(child.stdout),
    read(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    }),
  ])
  const wallSeconds = (performance.now() - began) / 1000
  const peakMegabytes = memory.end()
  if (code !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}\n${errors}`)
  }
  const {user, system} = readTimes(times)
  return {
    wallSeconds,
    userSeconds: user,
    systemSeconds: system,
    cpuSeconds: user + system,
    peakMegabytes,
    output,
  }
}

const read = (stream: Readable | Writable | null | undefined): Promise<string> =>
  stream instanceof Readable ? text(stream) : Promise.resolve('')

/** The second line that `times` writes: what the children took, `0m1.234s 0m0.056s`. */
export function readTimes(times: string): {readonly user: number; readonly system: number} {
  const [user, system] = (times.trim().split('\n')[1] ?? '').split(' ').map((time) => {
    const parts = /^(?<minutes>\d+)m(?<seconds>[\d.]+)s$/.exec(time)?.groups
    return parts && Number(parts['minutes']) * 60 + Number(parts['seconds'])
  })
  if (user === undefined || system === undefined) throw new Error(`No times: ${times}`)
  return {user, system}
}
