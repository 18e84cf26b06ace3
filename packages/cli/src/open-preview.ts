import {
  followDocuments,
  loadDrafts,
  type DocumentSource,
  type FollowedLake,
} from '@stepzero/content'
import type {Lake} from '@stepzero/lake'
import {compileSite, loadApp, servePreview, type PreviewServer} from '@stepzero/publish'
import {dayNow} from './day-now.ts'
import {SITE_FOLDER} from './places.ts'

/** What a preview shows, and where. */
export interface PreviewOptions {
  /** The documents, and how to follow them, with a token that may read drafts. */
  readonly source: DocumentSource
  readonly followed: FollowedLake
  readonly port: number
  /** The origin of the Studio, which may show the preview beside its forms. */
  readonly framedBy: string
  readonly log: (line: string) => void
}

/** What the token of the preview is called among the tokens of the lake. */
const LABEL = 'The preview of this start'

/** Takes back the tokens of earlier previews: one that was killed could not do it itself. */
const revokeEarlier = (lake: Lake): void => {
  for (const {id, label} of lake.tokens()) if (label === LABEL) lake.revokeToken(id)
}

/** A token with which a preview reads the drafts of an embedded lake, for as long as it runs. */
export const previewToken = (lake: Lake, stack: AsyncDisposableStack): string => {
  revokeEarlier(lake)
  stack.defer(() => revokeEarlier(lake))
  return lake.createToken('viewer', LABEL)
}

/**
 * Opens the preview of a lake: every draft as its page will look, live while it is written, for who
 * opens the link and for nobody else.
 */
export const openPreview = async (
  {source, followed, port, framedBy, log}: PreviewOptions,
  stack: AsyncDisposableStack,
): Promise<PreviewServer> => {
  const read = () => loadDrafts(source, {today: dayNow})
  let drafts = await read()
  const compiled = await compileSite({siteDir: SITE_FOLDER, log})
  const preview = stack.use(
    await servePreview({
      compiled,
      app: await loadApp(compiled, log),
      graph: () => drafts.graph(),
      port,
      framedBy: [framedBy],
      onError: (error) => log(`The preview: ${String(error)}`),
    }),
  )
  const readAgain = async (): Promise<void> => {
    drafts = await read()
    preview.changed()
  }
  const stop = followDocuments(followed, {
    onPut: (document) => {
      if (drafts.put(document) !== undefined) preview.changed()
    },
    onRemove: (id) => {
      if (drafts.remove(id) !== undefined) preview.changed()
    },
    onReconnect: () => {
      readAgain().catch((error: unknown) => log(`The preview stands still: ${String(error)}`))
    },
    onError: (error) => log(`The preview stands still: ${String(error)}`),
  })
  stack.defer(stop)
  return preview
}
