import {publishedId, SETTINGS_ID} from '@stepzero/content-model'
import {CloseIcon} from '@sanity/icons/Close'
import {DesktopIcon} from '@sanity/icons/Desktop'
import {LaunchIcon} from '@sanity/icons/Launch'
import {MobileDeviceIcon} from '@sanity/icons/MobileDevice'
import {Box, Button, Card, Flex, Select, Spinner, Text} from '@sanity/ui'
import {useState} from 'react'
import type {DocumentInspectorProps} from 'sanity'
import type {UserViewComponent} from 'sanity/structure'
import type {DatasetSnapshot} from '../dataset/dataset-store.ts'
import {useDatasetSnapshot} from '../dataset/use-dataset-snapshot.ts'
import {hasPage, pagesShowing} from './readers-page.ts'
import {usePreviewLink} from './use-preview-link.ts'

/** A page like a phone's, in CSS pixels. */
const PHONE = 390

const Message = ({text}: {readonly text: string}) => (
  <Flex align="center" flex={1} justify="center" padding={5}>
    <Box style={{maxWidth: '24rem'}}>
      <Text align="center" muted role="status" size={1}>
        {text}
      </Text>
    </Box>
  </Flex>
)

const Waiting = () => (
  <Flex align="center" flex={1} justify="center" padding={5}>
    <Spinner muted />
  </Flex>
)

interface FrameProps {
  readonly link: string
  readonly isPhone: boolean
}

// What is framed may do what a page does, and not lead the Studio elsewhere.
const MAY =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads'

const Frame = ({link, isPhone}: FrameProps) => (
  <Card flex={1} overflow="hidden" tone="transparent">
    <Flex height="fill" justify="center">
      <iframe
        key={link}
        sandbox={MAY}
        src={link}
        style={{
          border: 0,
          height: '100%',
          width: '100%',
          ...(isPhone ? {maxWidth: PHONE, boxShadow: '0 0 0 1px var(--card-border-color)'} : {}),
        }}
        title="Preview of the page"
      />
    </Flex>
  </Card>
)

/** The same machine has two names, and a browser keeps what it knows of them apart. */
const otherName = (link: string): string | undefined => {
  const {hostname} = new URL(link)
  if (hostname === window.location.hostname) return undefined
  const here = new URL(window.location.href)
  here.hostname = hostname
  return here.href
}

interface PreviewProps {
  readonly document: string | undefined
  readonly pages: readonly {readonly id: string; readonly title?: string | undefined}[]
  readonly onPick: (id: string) => void
  readonly onClose?: (() => void) | undefined
}

const Preview = ({document, pages, onPick, onClose}: PreviewProps) => {
  const [isPhone, setIsPhone] = useState(false)
  const given = usePreviewLink(document)
  const shown = given.kind === 'ready' ? given.link : undefined
  const elsewhere = shown === undefined ? undefined : otherName(shown)
  const inTab = () => {
    if (shown === undefined) return
    // The frame has opened its link; the session it brought is good for a tab as well.
    const path = document === undefined ? '/' : `/_preview/document/${document}`
    window.open(new URL(path, shown), '_blank', 'noopener')
  }
  return (
    <Flex direction="column" height="fill">
      <Card borderBottom padding={2}>
        <Flex align="center" gap={2}>
          <Button
            aria-pressed={!isPhone}
            fontSize={1}
            icon={DesktopIcon}
            mode="bleed"
            onClick={() => setIsPhone(false)}
            padding={2}
            selected={!isPhone}
            text="Full width"
          />
          <Button
            aria-pressed={isPhone}
            fontSize={1}
            icon={MobileDeviceIcon}
            mode="bleed"
            onClick={() => setIsPhone(true)}
            padding={2}
            selected={isPhone}
            text="Phone"
          />
          <Box flex={1}>
            {pages.length > 1 && (
              <Select
                aria-label="Page that shows this document"
                fontSize={1}
                onChange={({currentTarget}) => onPick(currentTarget.value)}
                padding={2}
                value={document}
              >
                {pages.map(({id, title = id}) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </Select>
            )}
          </Box>
          <Button
            aria-label="Open the preview in a new tab"
            disabled={shown === undefined}
            icon={LaunchIcon}
            mode="bleed"
            onClick={inTab}
            padding={2}
            title="Open the preview in a new tab"
          />
          {onClose && (
            <Button
              aria-label="Close the preview"
              icon={CloseIcon}
              mode="bleed"
              onClick={onClose}
              padding={2}
            />
          )}
        </Flex>
      </Card>
      {given.kind === 'asking' && <Waiting />}
      {given.kind === 'refused' && <Message text={given.reason} />}
      {elsewhere !== undefined && (
        <Message text={`The preview can be shown where the Studio is opened as ${elsewhere}`} />
      )}
      {shown !== undefined && elsewhere === undefined && <Frame isPhone={isPhone} link={shown} />}
    </Flex>
  )
}

const pagesOf = (
  snapshot: DatasetSnapshot | undefined,
  id: string,
  type: string,
): PreviewProps['pages'] | undefined => {
  if (publishedId(id) === SETTINGS_ID) return []
  if (hasPage(type)) return [{id: publishedId(id)}]
  return snapshot && pagesShowing(snapshot, id, type)
}

interface PreviewedDocument {
  readonly id: string
  readonly type: string
  readonly onClose?: (() => void) | undefined
}

/**
 * The draft of a document as its page will look, live while it is written; of a document without a
 * page, the pages that show it.
 */
const DocumentPreview = ({id, type, onClose}: PreviewedDocument) => {
  const snapshot = useDatasetSnapshot()
  const [picked, setPicked] = useState<string>()
  const pages = pagesOf(snapshot, id, type)
  if (pages === undefined) return <Waiting />
  if (pages.length === 0 && publishedId(id) !== SETTINGS_ID) {
    return <Message text="No page shows this document yet. It has none of its own." />
  }
  const shown = pages.find((page) => page.id === picked) ?? pages[0]
  return <Preview document={shown?.id} onClose={onClose} onPick={setPicked} pages={pages} />
}

/** The preview in place of the form, or in a pane of its own. */
export const PreviewPane: UserViewComponent = ({documentId, schemaType}) => (
  <DocumentPreview id={documentId} type={schemaType.name} />
)

/** The preview beside the form. */
export const PreviewInspector = ({documentId, documentType, onClose}: DocumentInspectorProps) => (
  <DocumentPreview id={documentId} onClose={onClose} type={documentType} />
)
