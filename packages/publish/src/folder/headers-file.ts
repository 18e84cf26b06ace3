import {CACHE_FOREVER, HEADERS} from '../policy.ts'
import {contentTypeOf} from '../release/content-type.ts'
import type {Manifest} from '../release/manifest.ts'

/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read: the policy for everything,
 * long caching for files with a hash in their name, and the content type where a host would guess
 * another from the name: one pattern for an ending that hosts do not know, since some read no more
 * than a hundred blocks.
 */
export function headersFile({base, files}: Manifest): string {
  const own = [...files].filter(([address, {type}]) => isGuessedWrong(address, type))
  const unknown = UNKNOWN_ENDINGS.filter((ending) =>
    [...files.keys()].some((address) => address.endsWith(ending)),
  )
  const blocks = [
    block(`${base}*`, [...HEADERS]),
    block(`${base}_astro/*`, [['Cache-Control', CACHE_FOREVER]]),
    block(`${base}images/*`, [['Cache-Control', CACHE_FOREVER]]),
    ...unknown.map((ending) =>
      block(`${base}*${ending}`, [['Content-Type', contentTypeOf(`sources${ending}`)]]),
    ),
    ...own.map(([address, {type}]) =>
      block(`${base}${encodeURI(address.slice(1))}`, [['Content-Type', type]]),
    ),
  ]
  return blocks.join('\n')
}

/** Files for programs that keep sources; browsers hand them on by their type. */
const UNKNOWN_ENDINGS = ['.bib', '.ris', '.csl.json']

function isGuessedWrong(address: string, type: string): boolean {
  // Readers' browsers never see the type of a search index part.
  if (address.startsWith('/pagefind/')) return false
  return contentTypeOf(address.endsWith('/') ? 'index.html' : address) !== type
}

function block(pattern: string, headers: readonly (readonly [string, string])[]): string {
  return `${pattern}\n${headers.map(([name, value]) => `  ${name}: ${oneLine(value)}\n`).join('')}`
}

/** A header ends with its line, and so must anything written into one. */
function oneLine(value: string): string {
  return value.replace(/[^\u0020-\u007e]/g, '')
}
