import {z} from 'zod'
import {time} from '../fields/dates.ts'
import {leaf} from '../fields/leaf-kind.ts'

/** Any id. */
const anyId = leaf('id', z.string().min(1))

/**
 * A document type: Sanity's own fields and the given ones. Unknown fields survive.
 *
 * `_rev` and the times are optional because an export that is seeded by hand may lack them;
 * nothing a reader sees depends on them.
 */
export const document = <
  Type extends string,
  Shape extends z.ZodRawShape,
  Id extends z.ZodType<string> = typeof anyId,
>(
  type: Type,
  shape: Shape,
  id?: Id,
) =>
  z.looseObject({
    _id: id ?? anyId,
    _type: z.literal(type),
    _rev: leaf('word', z.string().min(1)).optional(),
    _createdAt: time.optional(),
    _updatedAt: time.optional(),
    ...shape,
  })
