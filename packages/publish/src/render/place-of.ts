import {relative} from 'node:path'

/** The first line of a stack that lies in the site or a workspace package: `src/a.astro:12`. */
export function placeOf(error: unknown, siteDir: string): string | undefined {
  if (!(error instanceof Error)) return undefined
  for (const line of (error.stack ?? '').split('\n')) {
    const place = /\(?(?<file>\/[^()]+):(?<line>\d+):\d+\)?$/.exec(line)?.groups
    const file = place?.['file']
    if (file === undefined || /\/(?:node_modules|\.app)\//.test(file)) continue
    return `${relative(siteDir, file)}:${place?.['line']}`
  }
  return undefined
}
