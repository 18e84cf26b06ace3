import type {FileFacts} from '../file-facts.ts'

/** Reads `_redirects`: a line is a former address, where it leads, and perhaps a status. */
export const inspectRedirects = (text: string): NonNullable<FileFacts['redirects']> =>
  text.split(/\r?\n/).flatMap((row, at) => {
    const [from, to] = row.trim().split(/\s+/)
    if (from === undefined || from === '' || from.startsWith('#') || to === undefined) return []
    return [{from, to, line: at + 1}]
  })
