import type {FileType} from '../plan/site-plan.ts'
import type {Rendering, SiteApp} from './load-app.ts'
import {linksOutside} from './links-outside.ts'
import {placeOf} from './place-of.ts'

const TYPES: Readonly<Record<FileType, RegExp>> = {
  html: /^text\/html$/,
  markdown: /^text\/markdown$/,
  xml: /^(?:text\/xml|application\/xml|application\/[a-z0-9.-]+\+xml)$/,
  atom: /^application\/atom\+xml$/,
  sitemap: /^(?:text|application)\/xml$/,
  json: /^application\/(?:json|[a-z0-9.-]+\+json)$/,
  text: /^text\/plain$/,
  css: /^text\/css$/,
  bibtex: /^application\/x-bibtex$/,
  ris: /^application\/x-research-info-systems$/,
  drawing: /^image\/svg\+xml$/,
}

/** What is expected of one rendering. */
export interface Expectation {
  readonly type: FileType
  readonly status: 200 | 404
}

/**
 * Why a rendering cannot be published: reasons that read on after an address. None means it is
 * what was planned.
 */
export function judgeRendering(
  rendering: Rendering,
  expected: Expectation,
  app: SiteApp,
): readonly string[] {
  if (rendering.errors.length > 0) {
    return rendering.errors.map((error) => describeThrown(error, app.siteDir))
  }
  const {status, location} = rendering
  if (status !== expected.status) {
    const to = location === undefined ? '' : `, to ${location}`
    return [`answers ${status}${to}, not ${expected.status}`]
  }
  const [essence = '', charset] = rendering.type.toLowerCase().split(/;\s*charset=/)
  if (!TYPES[expected.type].test(essence)) {
    return [`is ${essence === '' ? 'of no content type' : essence}, not ${expected.type}`]
  }
  if (charset !== undefined && charset !== 'utf-8') return [`is written in ${charset}, not utf-8`]
  if (!/\S/.test(rendering.body)) return ['has an empty body']
  if (expected.type !== 'html' || app.base === '/') return []
  return linksOutside(rendering.body, app.base).map(
    (link) => `links to ${link}, outside ${app.base}`,
  )
}

function describeThrown(error: unknown, siteDir: string): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const [first = ''] = message.split('\n')
  const place = placeOf(error, siteDir)
  return place === undefined ? `throws ${first}` : `throws ${first} (${place})`
}
