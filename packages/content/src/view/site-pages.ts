import {isPage, type PageDocument} from '../address/addressed.ts'
import {compareText} from '../lists/compare-text.ts'
import type {Dataset} from '../load/dataset.ts'
import {planFiles} from '../plan/plan-files.ts'
import type {SitePage} from '../view.ts'

/** Every page of the site with the newest editorial day of its document, by address. */
export function sitePages(dataset: Dataset): SitePage[] {
  return planFiles(dataset)
    .filter(({address, type}) => type === 'html' && address !== '/404.html')
    .map(({address, document}): SitePage => {
      const shown = document === undefined ? undefined : dataset.documents.get(document)
      const edited = shown !== undefined && isPage(shown) ? lastEdited(shown) : undefined
      return edited === undefined ? {address} : {address, edited}
    })
    .sort((a, b) => compareText(a.address, b.address))
}

/** The newest day an editor put on a page: published, sent, reviewed, changed or corrected. */
function lastEdited(page: PageDocument): string | undefined {
  const came =
    page._type === 'insight'
      ? page.publishedAt
      : page._type === 'newsletterIssue'
        ? page.sentAt
        : ''
  const days = [...page.changes, ...page.corrections].map(({at}) => at)
  const newest = [came, page.review?.at ?? '', ...days].sort().at(-1)
  return newest === '' ? undefined : newest
}
