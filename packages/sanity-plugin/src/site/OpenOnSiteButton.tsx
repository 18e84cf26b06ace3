import {LaunchIcon} from '@sanity/icons/Launch'
import {Box, Button, Text} from '@sanity/ui'
import {Tooltip} from '@sanity/ui/tooltip'
import type {ReactElement} from 'react'
import {useEditState} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
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

/** In the header of a form: the page as readers have it. */
export const OpenOnSiteButton = () => {
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
