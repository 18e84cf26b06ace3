import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {defineDocumentInspector} from 'sanity'
import {PreviewInspector} from './PreviewPane.tsx'

/** Shows the preview beside the form, in one pane: two would not fit on a laptop. */
export const previewInspector = defineDocumentInspector({
  name: 'preview',
  component: PreviewInspector,
  useMenuItem: () => ({
    icon: EyeOpenIcon,
    title: 'Preview beside the form',
    showAsAction: true,
  }),
})
