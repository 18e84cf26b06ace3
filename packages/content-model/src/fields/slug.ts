import {z} from 'zod'
import {leaf} from './leaf-kind.ts'

/** Longest slug, in characters. */
export const SLUG_MAX = 96

/** What a slug looks like: words of small letters and digits, joined by single hyphens. */
export const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Words that addresses use themselves, so no document may take them. */
export const RESERVED_SLUGS = ['topics', 'index', 'page', 'letter', 'feed'] as const

const reserved: ReadonlySet<string> = new Set(RESERVED_SLUGS)

/** The text of a slug, wherever it is stored as plain text (`formerSlugs`). */
export const slugText = leaf(
  'slug',
  z
    .string('Expected a slug.')
    .max(SLUG_MAX, `Expected at most ${SLUG_MAX} characters.`)
    .regex(SLUG_PATTERN, 'Expected small letters, digits and single hyphens, such as "quick-win".')
    .refine((slug) => !reserved.has(slug), 'Expected a word that addresses do not use themselves.'),
)

/** `{_type: 'slug', current}` in a document, a string after parsing. */
export const slug = z
  .looseObject({_type: z.literal('slug'), current: slugText}, 'Expected a slug.')
  .transform((value) => value.current)
