import {z} from 'zod'
import {href} from '../fields/href.ts'
import {member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {ADDRESSED_TYPES} from '../addressed-types.ts'

/** A link to an address elsewhere. */
export const link = member('link', {href})
export type Link = z.infer<typeof link>

/** A term of the glossary, linked by hand. */
export const term = member('term', {entry: reference('glossaryEntry')})
export type Term = z.infer<typeof term>

/** A link to another document of this site that has an address. */
export const internalLink = member('internalLink', {reference: reference(...ADDRESSED_TYPES)})
export type InternalLink = z.infer<typeof internalLink>

/** What a mark of a span may refer to. */
export const annotation = z.discriminatedUnion('_type', [link, term, internalLink])
export type Annotation = z.infer<typeof annotation>
