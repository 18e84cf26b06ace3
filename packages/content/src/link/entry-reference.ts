import type {EntryReference, FoundReference} from '@stepzero/content-model'

/** A reference without its path: the field at the root, and where it leads. */
export const entryReference = ({path: [field], id}: FoundReference): EntryReference => ({
  field: typeof field === 'string' ? field : '',
  id,
})
