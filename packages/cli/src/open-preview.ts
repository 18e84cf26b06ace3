import {followDocuments, fromLake, loadDrafts} from '@stepzero/content'
import type {Lake} from '@stepzero/lake'
import {compileSite, loadApp, servePreview, type PreviewServer} from '@stepzero/publish'
import {dayNow} from './day-now.ts'
import {SITE_FOLDER} from './places.ts'

/** What a preview shows, and where. */
export interface PreviewOptions {
  readonly lake: Lake
  readonly port: number
  readonly log: (line: string) => void
}

/** What the token of the preview is called among the tokens of the lake. */
const LABEL = 'The preview of this start'

/** Takes back the tokens of earlier previews: one that was killed could not do it itself. */
const revokeEarlier = (lake: Lake): void => {
  for (const {id, label} of lake.tokens()) if (label === LABEL) lake.revokeToken(id)
}

/**
 * Opens the preview of a lake: every draft as its page will look, live while it is written, for who
 * opens the link and for nobody else.
 */
export const openPreview = async (
  {lake, port, log}: PreviewOptions,
  stack: AsyncDisposableStack,
): Promise<PreviewServer> => {
  revokeEarlier(lake)
  const token = lake.createToken('viewer', LABEL)
  stack.defer(() => revokeEarlier(lake))
  const place = {address: lake.address, dataset: lake.dataset, token}
  const read = () => loadDrafts(fromLake(place), {today: dayNow})
  let drafts = await read()
  const compiled = await compileSite({siteDir: SITE_FOLDER, log})
  const preview = stack.use(
    await servePreview({
      compiled,
      app: await loadApp(compiled, log),
      graph: () => drafts.graph(),
      port,
      framedBy: [lake.address],
      onError: (error) => log(`The preview: ${String(error)}`),
    }),
  )
  const readAgain = async (): Promise<void> => {
    drafts = await read()
    preview.changed()
  }
  const stop = followDocuments(place, {
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
