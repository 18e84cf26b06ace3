/**
 * Whether a `_type` belongs to Sanity itself: loaders skip such documents.
 *
 * Image assets are not among them, because figures point at them.
 */
export const isSystemType = (type: string): boolean =>
  type.startsWith('system.') || (type.startsWith('sanity.') && type !== 'sanity.imageAsset')
