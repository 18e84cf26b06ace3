import type {AddressedType} from '@stepzero/content-model'

/** Which kind of page goes before which: what is read from beginning to end, then what is looked up. */
const RANK: Readonly<Record<AddressedType, number>> = {
  insight: 0,
  journeyStep: 1,
  journey: 2,
  selfCheck: 3,
  newsletterIssue: 4,
  glossaryEntry: 5,
  topic: 6,
  source: 7,
  person: 8,
}

const END = '\n'

/**
 * The place of a page among those that use something, as a text to sort by: its kind, its title
 * without accents and case, and its id, so that no two are the same. It costs no collation, because
 * a common term is used by every page there is.
 */
export const useOrder = (page: {
  readonly type: AddressedType
  readonly title: string
  readonly id: string
}): string => {
  const title = page.title
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/\d+/g, (digits) => digits.padStart(6, '0'))
    .toLowerCase()
  return `${RANK[page.type]}${title}${END}${page.id}`
}

/** The id of the page that stands at a place. */
export const pageAt = (place: string): string => place.slice(place.lastIndexOf(END) + 1)
