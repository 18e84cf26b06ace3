import {z} from 'zod'
import {leaf} from './leaf-kind.ts'

/** Text a reader sees: at least one visible character. Plain, never markup. */
export const text = leaf(
  'text',
  z.string('Expected text.').regex(/\S/u, 'Expected text with at least one visible character.'),
)

/** The same with an upper limit in characters. An emoji counts once here and twice in Sanity. */
export const textUpTo = (limit: number) => text.max(limit, `Expected at most ${limit} characters.`)
