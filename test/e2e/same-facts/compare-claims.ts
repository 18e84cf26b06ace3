import {claimKey, dataFacts, journeyClaims, replacementOf, type DataClaim} from './data-facts.ts'
import type {PageFacts} from './page-facts.ts'
import type {SiteText} from './site-text.ts'

/** What took the place of a figure is the same claim in the notes of a page and in its data, and is there. */
export const replacedAlike = (
  page: PageFacts,
  claims: readonly DataClaim[],
  site: SiteText,
): string[] => {
  const noted = page.replacements.toSorted()
  const told = claims
    .flatMap((of) => replacementOf(of) ?? [])
    .map((url) => new URL(url).pathname + new URL(url).hash)
    .toSorted()
  const nowhere = told.filter((address) => {
    const [path = '', place = ''] = address.split('#')
    return site.read(`${path.slice(1)}index.html`)?.includes(`id="${place}"`) !== true
  })
  return [
    ...(JSON.stringify(noted) === JSON.stringify(told)
      ? []
      : [`replaced by ${JSON.stringify(noted)}, as data by ${JSON.stringify(told)}`]),
    ...nowhere.map((address) => `replaced by ${address}, which is not there`),
  ]
}

/** The data of a journey states the claims of its page and of the pages of its steps. */
export const storedAlike = (
  address: string,
  pages: ReadonlyMap<string, PageFacts>,
  site: SiteText,
): string[] => {
  const json = site.read(`${address.slice(1, -1)}.json`)
  if (json === undefined || !address.startsWith('/journeys/')) return []
  return [...journeyClaims(json, address)].flatMap(([page, stored]) => {
    const told = dataFacts(pages.get(page)?.data ?? []).claims.map(claimKey)
    return JSON.stringify(told) === JSON.stringify(stored)
      ? []
      : [`claims of ${page}: ${told.join()}, in the data of the journey ${stored.join()}`]
  })
}
