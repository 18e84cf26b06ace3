import {useContext, useEffect, useState} from 'react'
import {SiteContext} from './site-context.ts'
import {useSiteKnowledge} from './use-site.ts'

/** A link to the preview on its way, there, or refused. */
export type PreviewLink =
  | {readonly kind: 'asking'}
  | {readonly kind: 'ready'; readonly link: string}
  | {readonly kind: 'refused'; readonly reason: string}

const ASKING: PreviewLink = {kind: 'asking'}

const NOBODY = 'No preview is set up for this Studio. Under “stepzero start” it is.'
const GONE =
  'The preview cannot be reached: “stepzero start” is not running. It appears here when it is back.'

/**
 * A fresh link to the preview of a document, or of the site's first page; another one for another
 * document, and when the preview is back after it was gone.
 */
export const usePreviewLink = (document: string | undefined): PreviewLink => {
  const {client} = useContext(SiteContext)
  const knowledge = useSiteKnowledge()
  const isGone = knowledge.kind === 'unreachable'
  const preview = knowledge.kind === 'known' ? knowledge.status.preview : undefined
  const [given, setGiven] = useState<PreviewLink>(ASKING)

  useEffect(() => {
    if (client === undefined || isGone) return undefined
    let isWanted = true
    setGiven(ASKING)
    client.previewLink(document).then(
      (link) => {
        if (isWanted) setGiven({kind: 'ready', link})
      },
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error)
        if (isWanted) setGiven({kind: 'refused', reason})
      },
    )
    return () => {
      isWanted = false
    }
    // A preview that comes to stand, or stands elsewhere, needs another link.
  }, [client, document, isGone, preview])

  if (client === undefined) return {kind: 'refused', reason: NOBODY}
  return isGone ? {kind: 'refused', reason: GONE} : given
}
