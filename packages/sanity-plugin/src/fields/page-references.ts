import {PAGE_TYPES} from '@stepzero/content-model'

/** Any page, as the target of a reference. */
export const PAGES = PAGE_TYPES.map((type) => ({type}))
