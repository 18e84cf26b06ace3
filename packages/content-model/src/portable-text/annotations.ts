import {z} from 'zod'
import {ADDRESSED_TYPES} from '../addressed-types.ts'
import {href} from '../fields/href.ts'
import {member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import type {BadExample} from '../schema/bad-example.ts'

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

/** An example, as the Content Lake stores it. */
export const linkExample: z.input<typeof link> = {
  _type: 'link',
  _key: 'l1',
  href: 'https://www.example.com/method',
}

/** What `link` refuses. */
export const linkBadExamples: readonly BadExample[] = [
  {
    because: 'a browser would run it as a script',
    value: {_type: 'link', _key: 'l1', href: 'javascript:alert(1)'},
    at: ['href'],
  },
  {
    because: 'its host is left to the page it stands on',
    value: {_type: 'link', _key: 'l1', href: '//example.com'},
    at: ['href'],
  },
]

/** An example, as the Content Lake stores it. */
export const termExample: z.input<typeof term> = {
  _type: 'term',
  _key: 't1',
  entry: {_type: 'reference', _ref: 'entry-touchpoint'},
}

/** An example, as the Content Lake stores it. */
export const internalLinkExample: z.input<typeof internalLink> = {
  _type: 'internalLink',
  _key: 'i1',
  reference: {_type: 'reference', _ref: 'step-kickstart'},
}

/** An example, as the Content Lake stores it. */
export const annotationExample: z.input<typeof annotation> = linkExample

/** What `annotation` refuses. */
export const annotationBadExamples: readonly BadExample[] = [
  {because: 'no mark of this kind exists', value: {_type: 'footnote', _key: 'f1'}, at: ['_type']},
]
