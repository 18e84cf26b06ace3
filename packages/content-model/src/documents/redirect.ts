import {z} from 'zod'
import {href} from '../fields/href.ts'
import {leaf} from '../fields/leaf-kind.ts'
import {whenSound} from '../fields/object.ts'
import type {BadExample} from '../schema/bad-example.ts'
import {document} from './document.ts'

/** A path on this site with its closing slash: `/glossary/quick-win/`. */
export const sitePath = leaf(
  'sitePath',
  z
    .string('Expected a path.')
    .regex(/^\/(?!\/)([a-z0-9._~-]+\/)*$/i, 'Expected a path with a slash at both ends.'),
)

/** Where readers of an address that is no more go; `gone` where they go nowhere. */
export const redirect = document('redirect', {
  from: sitePath,
  to: href.optional(),
  gone: z.boolean().default(false),
  permanent: z.boolean().default(true),
}).refine((value) => (value.to === undefined) === value.gone, {
  error: 'Expected an address to go to, or "gone", and not both.',
  path: ['to'],
  when: whenSound('to', 'gone'),
})
export type Redirect = z.infer<typeof redirect>

/** An example, as the Content Lake stores it. */
export const redirectExample: z.input<typeof redirect> = {
  _id: 'redirect-customer-map',
  _type: 'redirect',
  from: '/glossary/customer-map/',
  to: '/glossary/base-map/',
}

/** What `redirect` refuses. */
export const redirectBadExamples: readonly BadExample[] = [
  {
    because: 'it leads nowhere and does not say so',
    value: {...redirectExample, to: undefined},
    at: ['to'],
  },
  {because: 'what is gone leads nowhere', value: {...redirectExample, gone: true}, at: ['to']},
  {
    because: 'an address on this site ends with a slash',
    value: {...redirectExample, from: '/glossary/customer-map'},
    at: ['from'],
  },
  {
    because: 'readers must not be sent into a script',
    value: {...redirectExample, to: 'javascript:alert(1)'},
    at: ['to'],
  },
]
