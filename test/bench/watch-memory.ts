import {existsSync, readdirSync, readFileSync} from 'node:fs'

const EVERY_MILLISECONDS = 50

/**
 * Watches the memory of a process and all of its children, by looking often: what all of them hold
 * at one moment, and never less than the most that one of them ever held.
 *
 * Pages that several processes share count for each of them. Needs `/proc`.
 */
export function watchMemory(pid: number | undefined): {end(): number | undefined} {
  if (pid === undefined || !existsSync(`/proc/${pid}/status`)) return {end: () => undefined}
  let peakKilobytes = 0
  const look = (): void => {
    const held = familyOf(pid).map(memoryOf)
    const together = held.reduce((sum, {now}) => sum + now, 0)
    peakKilobytes = Math.max(peakKilobytes, together, ...held.map(({most}) => most))
  }
  const timer = setInterval(look, EVERY_MILLISECONDS)
  return {
    end() {
      clearInterval(timer)
      return peakKilobytes / 1024
    },
  }
}

/** A process and all below it. */
function familyOf(pid: number): number[] {
  const children = Map.groupBy(
    readdirSync('/proc').filter((name) => /^\d+$/.test(name)),
    parentOf,
  )
  const below = (parent: string): string[] =>
    (children.get(parent) ?? []).flatMap((child) => [child, ...below(child)])
  return [pid, ...below(String(pid)).map(Number)]
}

/** The second field after the name, which may hold spaces and brackets itself. */
function parentOf(pid: string): string {
  const stat = readProc(`${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 1).split(' ')[2] ?? ''
}

function memoryOf(pid: number): {readonly now: number; readonly most: number} {
  const status = readProc(`${pid}/status`)
  const kilobytes = (name: string) =>
    Number(new RegExp(String.raw`^${name}:\s+(\d+)`, 'm').exec(status)?.[1] ?? 0)
  return {now: kilobytes('VmRSS'), most: kilobytes('VmHWM')}
}

/** Empty for a process that has ended in the meantime. */
function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8')
  } catch {
    return ''
  }
}
