import {z} from 'zod'
import {time} from '../fields/dates.ts'
import {leaf} from '../fields/leaf-kind.ts'

/**
 * A document type: Sanity's own fields and the given ones. Unknown fields survive.
 *
 * `_rev` and the times are optional because an export that is seeded by hand may lack them;
 * nothing a reader sees depends on them.
 */
export const document = <Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) =>
  z.looseObject({
    _id: leaf('id', z.string().min(1)),
    _type: z.literal(type),
    _rev: leaf('word', z.string().min(1)).optional(),
    _createdAt: time.optional(),
    _updatedAt: time.optional(),
    ...shape,
  })
