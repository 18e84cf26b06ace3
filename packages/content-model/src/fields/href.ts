import {z} from 'zod'
import {safeHref} from '../safe-href.ts'
import {leaf} from './leaf-kind.ts'

/** An address a reader may follow: https, http, mailto, tel, or a path on this site. */
export const href = leaf(
  'href',
  z.string('Expected an address.').refine((value) => safeHref(value) !== undefined, {
    error: 'Expected an address that starts with https:, http:, mailto:, tel: or "/".',
  }),
)

/** An address on the web. */
export const webAddress = leaf(
  'webAddress',
  z
    .string('Expected an address.')
    .refine((value) => /^https?:/iu.test(value) && safeHref(value) !== undefined, {
      error: 'Expected an address that starts with https: or http:.',
    }),
)

/** A mail address. */
export const email = leaf('email', z.email('Expected a mail address such as "desk@example.com".'))
