/** What a browser keeps of one check, if it lets the page keep anything. */
export function readKept(check: string): string | null {
  return attempt(() => localStorage.getItem(`stepzero:self-check:${check}`)) ?? null
}

/** Keeps answers of one check; says whether they are kept. */
export function keep(check: string, answers: string): boolean {
  attempt(() => localStorage.setItem(`stepzero:self-check:${check}`, answers))
  return readKept(check) === answers
}

/** Deletes what is kept of one check. */
export function forget(check: string): void {
  attempt(() => localStorage.removeItem(`stepzero:self-check:${check}`))
}

/** A browser may refuse storage, or be full: that is an answer like any other. */
function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}
