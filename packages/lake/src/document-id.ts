/** Where an id lives: the published id it belongs to, and the layer that may cover it. */
export interface IdPlace {
  /** The id without `drafts.` or `versions.<release>.`. */
  readonly base: string
  /** `''` for published, `drafts`, or `versions.<release>`. */
  readonly layer: string
}

/** Splits `drafts.x` and `versions.r.x` into their layer and the published id. */
export function placeOf(id: string): IdPlace {
  if (id.startsWith('drafts.')) return {base: id.slice('drafts.'.length), layer: 'drafts'}
  if (id.startsWith('versions.')) {
    const dot = id.indexOf('.', 'versions.'.length)
    if (dot > 0 && dot < id.length - 1) return {base: id.slice(dot + 1), layer: id.slice(0, dot)}
  }
  return {base: id, layer: ''}
}

/**
 * Whether someone without a token may see a document of this id: as in the hosted lake, whatever
 * lies under a path (an id with a dot: drafts, versions, and private documents) is not public.
 */
export function isPublicId(id: string): boolean {
  return !id.includes('.')
}
