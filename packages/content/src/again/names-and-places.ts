import {isPage} from '../address/addressed.ts'
import type {Dataset} from '../load/dataset.ts'
import type {SeenSite} from './changed-facets.ts'
import {NotEnoughKept} from './not-enough-kept.ts'

/** Pages that are called or addressed otherwise than before. */
export function movedPages(
  {before, after}: {readonly before: SeenSite; readonly after: SeenSite},
  changed: ReadonlySet<string>,
): Set<string> {
  const ids = new Set(changed)
  const journeys = [...changed].some((id) =>
    [before, after].some(({linked}) => linked.dataset.find('journey', id) !== undefined),
  )
  // Steps stand below their journey.
  if (journeys) for (const {_id} of after.linked.dataset.ofType('journeyStep')) ids.add(_id)
  const {languages} = after.linked.dataset.settings
  return new Set(
    [...ids].filter((id) =>
      languages.some((language) => {
        const [one, other] = [before, after].map(({viewOf}) => viewOf(language).link(id))
        return JSON.stringify(one) !== JSON.stringify(other)
      }),
    ),
  )
}

/**
 * Every page that links terms depends on every name there is: when one comes or goes, or leads
 * elsewhere, all text must be searched.
 */
export function refuseNames(was: Dataset, is: Dataset, changed: ReadonlySet<string>): void {
  if ([...changed].every((id) => named(was, id) === named(is, id))) return
  const linksTerms = [...is.documents.values()].some((one) => isPage(one) && one.linkTerms)
  if (linksTerms) throw new NotEnoughKept('a term is called otherwise')
}

const named = (dataset: Dataset, id: string): string => {
  const entry = dataset.find('glossaryEntry', id)
  if (entry === undefined) return ''
  const {language, title, aliases, slug} = entry
  return JSON.stringify([language, title, aliases, slug])
}
