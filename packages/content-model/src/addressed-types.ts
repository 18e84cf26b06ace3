import {PAGE_TYPES} from './page-types.ts'

/** The document types that have an address on the site. */
export const ADDRESSED_TYPES = [...PAGE_TYPES, 'topic', 'source', 'person'] as const
export type AddressedType = (typeof ADDRESSED_TYPES)[number]
