import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {Parser} from 'htmlparser2'
import {documentsIn} from './site-pages.ts'

/** What one page names and what can be named on it. */
interface PageLinks {
  readonly ids: ReadonlySet<string>
  readonly links: readonly string[]
}

const LINKING = ['href', 'src', 'poster', 'data'] as const

const linksOf = (html: string): PageLinks => {
  const ids = new Set<string>()
  const links: string[] = []
  const parser = new Parser({
    onopentag: (_name, attributes) => {
      if (attributes['id'] !== undefined) ids.add(attributes['id'])
      for (const name of LINKING) {
        const value = attributes[name]
        if (value !== undefined) links.push(value)
      }
      for (const part of (attributes['srcset'] ?? '').split(',')) {
        const address = part.trim().split(/\s+/)[0]
        if (address) links.push(address)
      }
    },
  })
  parser.end(html)
  return {ids, links}
}

/**
 * Every link of every page of a built site that leads to no file, or to no place in its page.
 * Addresses elsewhere are not followed.
 */
export const brokenLinks = (folder: string): {checked: number; broken: string[]} => {
  const origin = 'http://site.invalid'
  const fileOf = (path: string): string =>
    join(folder, path.endsWith('/') ? `${path}index.html` : path)
  const pages = new Map(
    documentsIn(folder).map((address) => [address, linksOf(readFileSync(fileOf(address), 'utf8'))]),
  )
  let checked = 0
  const broken: string[] = []
  for (const [address, page] of pages) {
    for (const link of page.links) {
      const url = new URL(link, `${origin}${address}`)
      if (url.origin !== origin) continue
      checked++
      const path = decodeURIComponent(url.pathname)
      const fragment = decodeURIComponent(url.hash.slice(1))
      const target = pages.get(path)
      const file = fileOf(path)
      if (!existsSync(file) || !statSync(file).isFile()) broken.push(`${address} → ${link}`)
      else if (fragment !== '' && target && !target.ids.has(fragment)) {
        broken.push(`${address} → ${link} (no such place)`)
      }
    }
  }
  return {checked, broken}
}
