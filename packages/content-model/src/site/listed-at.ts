import type {AddressedType} from '../addressed-types.ts'

/** The lists of a site, and the feeds that follow them, by the type of what is listed. */
const LISTS = {
  '/journeys/': 'journey',
  '/glossary/': 'glossaryEntry',
  '/insights/': 'insight',
  '/insights/feed.xml': 'insight',
  '/newsletter/': 'newsletterIssue',
  '/newsletter/feed.xml': 'newsletterIssue',
  '/self-checks/': 'selfCheck',
  '/sources/': 'source',
} as const satisfies Readonly<Record<string, AddressedType>>

/** A type of which a site has a list. */
export type ListedType = (typeof LISTS)[keyof typeof LISTS]

const isList = (address: string): address is keyof typeof LISTS => Object.hasOwn(LISTS, address)

/**
 * What is listed at an address of the site: there is no page and no feed while there is nothing of
 * that type. Undefined for any other address.
 *
 * @param href - a link of an editor: its closing slash may be missing, and more may follow
 * @public
 */
export const listedAt = (href: string): ListedType | undefined => {
  const [path = ''] = href.split(/[?#]/)
  const address = /\/$|\.xml$/.test(path) ? path : `${path}/`
  return isList(address) ? LISTS[address] : undefined
}
