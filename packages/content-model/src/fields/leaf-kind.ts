import {z} from 'zod'

/** What a single value means, beyond being a string. */
export type LeafKind =
  | 'colour'
  | 'currency'
  | 'day'
  | 'doi'
  | 'email'
  | 'href'
  | 'id'
  | 'key'
  | 'language'
  | 'partialDate'
  | 'sha1'
  | 'sitePath'
  | 'slug'
  | 'target'
  | 'text'
  | 'time'
  | 'timeZone'
  | 'webAddress'
  | 'word'

/**
 * What each single value of the model means. A draft's placeholder and a generated example both
 * depend on it. A schema derived from a registered one (`text.max(80)`) has the kind of its parent.
 */
export const leafKinds = z.registry<{readonly kind: LeafKind}>()

/** Registers what a schema of a single value means, and returns it. */
export const leaf = <Schema extends z.ZodType>(kind: LeafKind, schema: Schema): Schema => {
  leafKinds.add(schema, {kind})
  return schema
}
