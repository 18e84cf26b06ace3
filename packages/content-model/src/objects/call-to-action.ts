import {z} from 'zod'
import {href} from '../fields/href.ts'
import {object, whenSound} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {textUpTo} from '../fields/text.ts'
import {PAGE_TYPES} from '../page-types.ts'
import type {BadExample} from '../schema/bad-example.ts'

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

/** An example, as the Content Lake stores it. */
export const callToActionExample: z.input<typeof callToAction> = {
  _type: 'callToAction',
  label: 'See what the kickstart delivers',
  page: {_type: 'reference', _ref: 'step-kickstart'},
}

/** What `callToAction` refuses. */
export const callToActionBadExamples: readonly BadExample[] = [
  {because: 'it leads nowhere', value: {_type: 'callToAction', label: 'Go on'}, at: ['page']},
  {
    because: 'it leads to two places',
    value: {...callToActionExample, href: 'https://example.com'},
    at: ['page'],
  },
  {
    because: 'the label is too long for a button',
    value: {...callToActionExample, label: 'x'.repeat(LABEL_MAX + 1)},
    at: ['label'],
  },
]
