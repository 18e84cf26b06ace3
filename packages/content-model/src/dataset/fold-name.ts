/**
 * A name as readers tell names apart: without case, spaces and hyphens. "Time-to-Value" and "time to
 * value" are the same.
 */
export const foldName = (name: string): string =>
  PLAIN.test(name) ? withoutGaps(name.toLowerCase()) : foldSigns(name)

const withoutGaps = (name: string): string =>
  name.includes(' ') || GAP.test(name) ? name.replaceAll(/[\s-]/g, '') : name
const GAP = /[\s-]/

/** Of ASCII alone there is little that could differ, and most names are. */
const PLAIN = /^[\t-\r -~]*$/

const foldSigns = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{White_Space}\p{Pd}\u00ad]/gu, '')
