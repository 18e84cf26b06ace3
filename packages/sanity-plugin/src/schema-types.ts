import {DOCUMENTS} from './document-types.ts'
import {OBJECTS} from './object-types.ts'
import {PORTABLE_TEXT} from './portable-text-types.ts'

/** Every Sanity type of the content model. */
export const schemaTypes = [...DOCUMENTS, ...OBJECTS, ...PORTABLE_TEXT]
