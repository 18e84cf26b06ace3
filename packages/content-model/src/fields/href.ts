import {z} from 'zod'
import {safeHref} from '../safe-href.ts'

/** An address a reader may follow: https, http, mailto, tel, or a path on this site. */
export const href = z.string().refine((value) => safeHref(value) !== undefined, {
  error: 'Expected an address that starts with https:, http:, mailto:, tel: or "/".',
})

/** An address on the web. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'Expected an address that starts with https: or http:.',
})
