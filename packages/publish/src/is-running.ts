/** Whether a process of this number runs on this machine. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Refused is an answer too: it runs, as someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
