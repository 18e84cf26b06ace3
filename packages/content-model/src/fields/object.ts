import {z} from 'zod'

/** A named object: carries its `_type`; unknown fields survive. */
export const object = <Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) => z.looseObject({_type: z.literal(type), ...shape})

/** A named object that stands in an array: carries `_key` as well. */
export const member = <Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) => z.looseObject({_type: z.literal(type), _key: z.string().min(1), ...shape})

/** An array field: absent reads as empty. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).default([])
