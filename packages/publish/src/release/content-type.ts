const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bib: 'application/x-bibtex; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  ics: 'text/calendar; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  ris: 'application/x-research-info-systems; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
}

/** The content type of a file that no template named one for, by the ending of its name. */
export function contentTypeOf(path: string): string {
  if (path.endsWith('.csl.json')) return 'application/vnd.citationstyles.csl+json; charset=utf-8'
  const ending = /\.(?<ending>[a-z0-9]+)$/i.exec(path)?.groups?.['ending'] ?? ''
  return TYPES[ending.toLowerCase()] ?? 'application/octet-stream'
}
