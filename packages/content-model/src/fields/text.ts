import {z} from 'zod'

/** Text a reader sees: at least one visible character. Plain, never markup. */
export const text = z.string().regex(/\S/u, 'Expected text with at least one visible character.')

/** The same with an upper limit, counted in UTF-16 code units as Sanity counts them. */
export const textUpTo = (limit: number) => text.max(limit, `Expected at most ${limit} characters.`)
