const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Waits until somebody ends the command. A second signal ends it at once, for whoever cannot wait
 * until everything is closed.
 */
export const untilInterrupted = (): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      for (const signal of SIGNALS) process.off(signal, end)
      resolve()
    }
    for (const signal of SIGNALS) process.on(signal, end)
  })
