import {z} from 'zod'
import {href} from '../fields/href.ts'
import {object, whenSound} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {textUpTo} from '../fields/text.ts'
import {PAGE_TYPES} from '../page-types.ts'

/** Longest label of a link that stands alone, in characters. */
export const LABEL_MAX = 60

/** One plain next step: a label and either a page of this site or an address elsewhere. */
export const callToAction = object('callToAction', {
  label: textUpTo(LABEL_MAX),
  page: reference(...PAGE_TYPES).optional(),
  href: href.optional(),
}).refine((value) => (value.page === undefined) !== (value.href === undefined), {
  error: 'Expected either a page or an address, and not both.',
  path: ['page'],
  when: whenSound('page', 'href'),
})
export type CallToAction = z.infer<typeof callToAction>
