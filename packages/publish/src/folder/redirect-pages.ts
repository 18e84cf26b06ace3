import {POLICY} from '../policy.ts'
import {hrefOf} from '../release/href-of.ts'
import type {Manifest} from '../release/manifest.ts'

/**
 * A small page for each former address that a page can stand at, which sends the reader on
 * without any script. Former addresses of other files get none: they are not read by people.
 */
export function pagesForRedirects(manifest: Manifest): ReadonlyMap<string, string> {
  const pages = new Map<string, string>()
  for (const [from, {to}] of manifest.redirects) {
    const address = /(?:\/|\.html)$/.test(from) ? from : `${from}/`
    const isPage = !/\.\w+\/$/.test(address)
    if (to === undefined || !isPage || manifest.files.has(address)) continue
    pages.set(address, redirectPage(hrefOf(to, manifest.base)))
  }
  return pages
}

/** In no language: all it says is an address. */
function redirectPage(href: string): string {
  const to = escapeHtml(href)
  return `<!doctype html>
<html lang="zxx">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escapeHtml(POLICY)}">
<meta http-equiv="refresh" content="0; url=${to}">
<meta name="robots" content="noindex">
<title>${to}</title>
<link rel="canonical" href="${to}">
</head>
<body>
<main>
<h1><a href="${to}">${to}</a></h1>
</main>
</body>
</html>
`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
