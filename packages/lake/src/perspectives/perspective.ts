/**
 * Which of a document's layers a query sees.
 *
 * `raw` is every document under its own id, `published` leaves drafts and versions out, a stack
 * shows one document per published id: the one of the first layer that has it.
 *
 * @public
 */
export type Perspective =
  | {readonly kind: 'raw'}
  | {readonly kind: 'published'}
  | {readonly kind: 'stack'; readonly layers: readonly string[]}

const RELEASE_NAME = /^r?[A-Za-z0-9_-]+$/

/** From this API version on, a query without a perspective sees published documents only. */
const PUBLISHED_BY_DEFAULT_SINCE = '2025-02-19'

/**
 * Reads the `perspective` of a request, or returns undefined where it is none that exists.
 *
 * In a list the first layer that has a document wins; published documents come last unless named.
 */
export function parsePerspective(text: string): Perspective | undefined {
  const names = text.split(',').map((name) => name.trim())
  const [first] = names
  if (names.length === 1 && first === 'raw') return {kind: 'raw'}
  if (names.length === 1 && first === 'published') return {kind: 'published'}
  const layers: string[] = []
  for (const name of names) {
    const layer = layerNamed(name)
    if (layer === undefined) return undefined
    if (!layers.includes(layer)) layers.push(layer)
  }
  if (!layers.includes('')) layers.push('')
  return {kind: 'stack', layers}
}

/** The perspective of a request that names none; `apiVersion` is `1`, `X` or a date. */
export function defaultPerspective(apiVersion: string): Perspective {
  const isPublished = apiVersion === 'X' || apiVersion >= PUBLISHED_BY_DEFAULT_SINCE
  return isPublished ? {kind: 'published'} : {kind: 'raw'}
}

function layerNamed(name: string): string | undefined {
  if (name === 'drafts' || name === 'previewDrafts') return 'drafts'
  if (name === 'published') return ''
  if (name === 'raw' || !RELEASE_NAME.test(name)) return undefined
  return `versions.${name}`
}
