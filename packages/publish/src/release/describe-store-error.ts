const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk space of this user is used up',
  EROFS: 'it can only be read',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EIO: 'the disk does not answer',
}

/** One sentence on what went wrong while something was stored, and what to do. */
export function describeStoreError(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const reason = REASONS[code]
  return reason === undefined
    ? error.message
    : `Nothing can be stored in ${folder}: ${reason} (${code}). Make room; it is tried again by itself.`
}
