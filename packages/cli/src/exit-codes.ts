/** What the command's exit code says: done, content or check failed, wrong use. */
export const EXIT = {done: 0, failed: 1, usage: 2} as const
