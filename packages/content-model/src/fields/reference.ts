import {z} from 'zod'
import {leaf} from './leaf-kind.ts'
import {key} from './object.ts'

/** What a reference field says about itself, for rules that follow it. */
export interface ReferenceTargets {
  /** Document types the reference may point at. */
  readonly to: readonly string[]
}

/** The target types of every reference schema made by {@link reference}. */
export const referenceTargets = z.registry<ReferenceTargets>()

/** A reference as Sanity stores it; `to` names the types it may point at. */
export const reference = (...to: readonly string[]) => {
  const schema = z.looseObject({
    _type: z.literal('reference'),
    _ref: leaf('target', z.string().min(1, 'Expected the id of a document.')),
    _weak: z.boolean().optional(),
    _key: key.optional(),
  })
  referenceTargets.add(schema, {to})
  return schema
}

/** A reference after parsing. */
export type Reference = z.infer<ReturnType<typeof reference>>
