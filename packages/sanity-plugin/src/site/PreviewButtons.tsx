import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {LaunchIcon} from '@sanity/icons/Launch'
import {Box, Button, Flex, Text} from '@sanity/ui'
import {Tooltip} from '@sanity/ui/tooltip'
import {useContext, type ReactElement} from 'react'
import {useEditState} from 'sanity'
import {useDocumentPane, usePaneRouter} from 'sanity/structure'
import {SiteContext} from './site-context.ts'
import {PREVIEW_VIEW} from './preview-view.ts'
import {useReadersPage} from './use-site.ts'

const Hint = ({says, children}: {readonly says: string; readonly children: ReactElement}) => (
  <Tooltip
    content={
      <Box padding={2} style={{maxWidth: '18rem'}}>
        <Text size={1}>{says}</Text>
      </Box>
    }
    placement="bottom"
    portal
  >
    {/* A disabled button hears no pointer; what surrounds it does. */}
    <span>{children}</span>
  </Tooltip>
)

const OpenButton = () => {
  const {documentId, documentType} = useDocumentPane()
  const {published} = useEditState(documentId, documentType)
  const page = useReadersPage({id: documentId, type: documentType, published})
  if (page === undefined) return null
  const shared = {
    'aria-label': 'Open on site',
    icon: LaunchIcon,
    mode: 'bleed',
    padding: 2,
  } as const
  return 'href' in page ? (
    <Hint says="Open on site">
      <Button as="a" href={page.href} rel="noopener" target="_blank" {...shared} />
    </Hint>
  ) : (
    <Hint says={page.reason}>
      <Button disabled {...shared} />
    </Hint>
  )
}

const PreviewButton = () => {
  const {duplicateCurrent, hasGroupSiblings} = usePaneRouter()
  const {views} = useDocumentPane()
  const canPreview = views.some(({id}) => id === PREVIEW_VIEW)
  if (hasGroupSiblings || !canPreview) return null
  return (
    <Hint says="Preview beside the form">
      <Button
        aria-label="Preview beside the form"
        icon={EyeOpenIcon}
        mode="bleed"
        onClick={() => duplicateCurrent({params: {view: PREVIEW_VIEW}})}
        padding={2}
      />
    </Hint>
  )
}

/** In the header of a form: the preview beside it, and the page as readers have it. */
export const PreviewButtons = () => {
  const {client} = useContext(SiteContext)
  return (
    <Flex gap={1}>
      {client && <PreviewButton />}
      <OpenButton />
    </Flex>
  )
}
