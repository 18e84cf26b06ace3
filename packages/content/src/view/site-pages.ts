import type {ContentDocument} from '@stepzero/content-model'
import {isPage} from '../address/addressed.ts'
import {compareText} from '../lists/compare-text.ts'
import type {PlannedFile} from '../planned-file.ts'
import type {SitePage} from '../view.ts'
import {lastEdited} from './last-edited.ts'

/** Every page of the site with the newest editorial day of its document, by address. */
export function sitePages(
  files: readonly PlannedFile[],
  editedOf: (id: string) => string | undefined,
): SitePage[] {
  return files
    .filter(({address, type}) => type === 'html' && address !== '/404.html')
    .map(({address, document}): SitePage => {
      const edited = document === undefined ? undefined : editedOf(document)
      return edited === undefined ? {address} : {address, edited}
    })
    .sort((a, b) => compareText(a.address, b.address))
}

/** The newest editorial day of a document, where it is a page that has any. */
export function editedIn(document: ContentDocument | undefined): string | undefined {
  return document !== undefined && isPage(document) ? lastEdited(document) : undefined
}
