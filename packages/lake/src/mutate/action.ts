import type {JsonObject} from '../json.ts'

/** One action on a document and its drafts, checked. */
export type Action =
  | {readonly kind: 'create' | 'createIfNotExists' | 'replace'; readonly document: JsonObject}
  | {
      readonly kind: 'copy'
      readonly from: string
      readonly to: string
      readonly ifRevisionId: string | undefined
    }
  | {
      readonly kind: 'edit'
      readonly draftId: string
      readonly publishedId: string
      readonly operations: JsonObject
    }
  | {
      readonly kind: 'publish'
      readonly draftId: string
      readonly publishedId: string
      readonly ifDraftRevisionId: string | undefined
      readonly ifPublishedRevisionId: string | undefined
    }
  | {readonly kind: 'unpublish'; readonly draftId: string; readonly publishedId: string}
  | {readonly kind: 'discard'; readonly id: string}
  | {readonly kind: 'delete'; readonly publishedId: string; readonly layers: readonly string[]}
