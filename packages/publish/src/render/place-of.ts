import {existsSync, readFileSync} from 'node:fs'
import {SourceMap} from 'node:module'
import {dirname, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The first line of a stack that lies in the site or a workspace package: `src/a.astro:12`. */
export function placeOf(error: unknown, siteDir: string): string | undefined {
  if (!(error instanceof Error)) return undefined
  for (const text of (error.stack ?? '').split('\n')) {
    const place = placeIn(text)
    if (place === undefined) continue
    const {file, line} = place.file.includes('/.app/') ? (sourceOf(place) ?? place) : place
    if (/\/(?:node_modules|\.app)\//.test(file)) continue
    return `${relative(siteDir, file)}:${line}`
  }
  return undefined
}

interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

function placeIn(text: string): Place | undefined {
  const found = /(?<file>(?:file:\/\/)?\/[^()]+):(?<line>\d+):(?<column>\d+)\)?$/.exec(text)?.groups
  const {file, line, column} = found ?? {}
  if (file === undefined) return undefined
  const path = file.startsWith('file:') ? fileURLToPath(file) : file
  return {file: path, line: Number(line), column: Number(column)}
}

/**
 * Where something compiled was written. Looked up when it is asked for: Node itself would read every
 * map with every compiled file, and hold on to all of them.
 */
function sourceOf({file, line, column}: Place): Pick<Place, 'file' | 'line'> | undefined {
  const map = `${file}.map`
  if (!existsSync(map)) return undefined
  const found = new SourceMap(JSON.parse(readFileSync(map, 'utf8'))).findEntry(line - 1, column - 1)
  if (!('originalSource' in found)) return undefined
  return {file: resolve(dirname(file), found.originalSource), line: found.originalLine + 1}
}
