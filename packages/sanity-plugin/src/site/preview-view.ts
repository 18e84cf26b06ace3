import {EditIcon} from '@sanity/icons/Edit'
import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import type {DefaultDocumentNodeResolver, StructureBuilder, ViewBuilder} from 'sanity/structure'
import {PreviewPane} from './PreviewPane.tsx'

/** The form of a document, and the preview of its page. */
export const formAndPreview = (S: StructureBuilder): ViewBuilder[] => [
  S.view.form().id('editor').title('Editor').icon(EditIcon),
  S.view.component(PreviewPane).id('preview').title('Preview').icon(EyeOpenIcon),
]

/**
 * Gives every document a preview beside its form: `structureTool({structure, defaultDocumentNode})`.
 *
 * @public
 */
export const defaultDocumentNode: DefaultDocumentNodeResolver = (S) =>
  S.document().views(formAndPreview(S))
