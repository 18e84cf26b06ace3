/** Keys under which scripts of the site may keep something, when a reader asks for it. */
export const STORAGE_KEYS: readonly string[] = ['stepzero:self-check:*']
