import {z} from 'zod'
import {leaf} from './leaf-kind.ts'

/** The key of a member of an array, unique within the array. */
export const key = leaf('key', z.string().min(1))

/** A named object: carries its `_type`; unknown fields survive. */
export const object = <Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) => z.looseObject({_type: z.literal(type), ...shape})

/** A named object that stands in an array: carries `_key` as well. */
export const member = <Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) => z.looseObject({_type: z.literal(type), _key: key, ...shape})

/** An array field: absent reads as empty. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).default([])

/**
 * For a refinement that compares fields: lets it run although other fields are wrong, so that all
 * errors of a document are named together. Without it zod skips a refinement after any error.
 */
export const whenSound =
  (...fields: readonly string[]) =>
  (payload: z.core.ParsePayload): boolean =>
    payload.issues.every(({path}) => path?.[0] !== undefined && !fields.includes(String(path[0])))
