import {z} from 'zod'

/** When Sanity wrote something: a UTC time. Never shown to readers. */
const written = z.iso.datetime({offset: true})

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
    _id: z.string().min(1),
    _type: z.literal(type),
    _rev: z.string().min(1).optional(),
    _createdAt: written.optional(),
    _updatedAt: written.optional(),
    ...shape,
  })
