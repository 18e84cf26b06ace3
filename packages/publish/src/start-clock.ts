/** Tells how long each phase of some work took, in whole milliseconds. */
export function startClock<Phase extends string>(milliseconds: Record<Phase, number>) {
  let since = performance.now()
  return {
    milliseconds,
    /** What ended just now, having begun where the last one ended. */
    end(phase: Phase) {
      const now = performance.now()
      milliseconds[phase] = Math.round(now - since)
      since = now
    },
  }
}
