import {uncitedClaims, type Claim, type Source} from '@stepzero/content-model'
import {isPage} from '../address/addressed.ts'
import type {Linked} from '../link/linked.ts'
import {compareText} from '../lists/compare-text.ts'
import type {Keep} from '../memo.ts'
import type {Correction, DueReview, PageLink, TrustFacts} from '../view.ts'
import {addMonths, monthsSince} from './months.ts'

/** What one page adds to the whole. */
interface PageTrust {
  readonly uncited: number
  readonly declared: number
  readonly review: {readonly at: string; readonly months: number} | undefined
  readonly corrections: readonly Omit<Correction, 'page'>[]
}

/** Works out what a language's documents tell about trust; page by page, so that an edit costs one. */
export function createTrustFacts(
  linked: Linked,
  language: string,
  link: (id: string) => PageLink | undefined,
  {memo, once}: Keep,
): () => TrustFacts {
  const {dataset} = linked
  const ofPage = memo((id: string): PageTrust | undefined => {
    const page = dataset.get(id)
    if (page === undefined || !isPage(page)) return undefined
    return {
      uncited: uncitedClaims(page),
      declared: page.notAClaim.length,
      review: page.review && {at: page.review.at, months: page.review.intervalMonths},
      corrections: page.corrections.map(({at, was, now, why}) => ({at, was, now, why})),
    }
  })
  const sources = once(() => sourcesAsOf(dataset.ofType('source'), linked.today))
  const claims = once(() => countStatuses(dataset.ofType('claim')))
  const citations = memo((id: string): number =>
    linked
      .backlinksOf(id)
      .filter(({page}) => languageOfPage(linked, page) === language)
      .reduce((count, {anchors}) => count + anchors.length, 0),
  )
  const cited = once(() =>
    dataset.ofType('source').reduce((count, {_id}) => count + citations(_id), 0),
  )
  const pages = once(() => {
    const found = linked.pagesIn(language).flatMap((id) => {
      const trust = ofPage(id)
      const page = link(id)
      return trust === undefined || page === undefined ? [] : [{page, trust}]
    })
    return {
      uncited: found.reduce((count, {trust}) => count + trust.uncited, 0),
      declared: found.reduce((count, {trust}) => count + trust.declared, 0),
      count: found.length,
      reviews: found.map(({page, trust}) => ({page, review: trust.review})),
      corrections: found
        .flatMap(({page, trust}) => trust.corrections.map((one) => ({page, ...one})))
        .sort((a, b) => compareText(b.at, a.at) || compareText(a.page.id, b.page.id)),
    }
  })
  return once((): TrustFacts => {
    const {uncited, declared, count, reviews, corrections} = pages()
    const due = reviews.flatMap(({page, review}): DueReview[] => {
      if (review === undefined || monthsSince(review.at, linked.today) < review.months) return []
      return [{page, last: review.at, since: addMonths(review.at, review.months)}]
    })
    const never = reviews.filter(({review}) => review === undefined).length
    return {
      sources: sources(),
      claims: {citations: cited(), uncited, declared, ...claims()},
      reviews: {
        pages: count,
        inTime: count - never - due.length,
        due: due.sort((a, b) => compareText(a.since, b.since) || compareText(a.page.id, b.page.id)),
        never,
      },
      corrections,
      rulesOff: linked.rulesOff,
    }
  })
}

function languageOfPage({dataset}: Linked, id: string): string | undefined {
  const page = dataset.get(id)
  return page !== undefined && isPage(page) ? page.language : undefined
}

function countStatuses(claims: readonly Claim[]): Record<Claim['status'], number> {
  const counts = {current: 0, superseded: 0, withdrawn: 0}
  for (const {status} of claims) counts[status] += 1
  return counts
}

function sourcesAsOf(sources: readonly Source[], today: string): TrustFacts['sources'] {
  const counts = {
    count: sources.length,
    fresh: 0,
    stale: 0,
    ageless: 0,
    fine: 0,
    gone: 0,
    cannotTell: 0,
    notChecked: 0,
    withoutAddress: 0,
    archived: 0,
  }
  const days: string[] = []
  for (const {issued, halfLifeMonths, url, doi, archiveUrl, linkStatus} of sources) {
    if (issued === undefined || halfLifeMonths === undefined) counts.ageless += 1
    else if (monthsSince(issued, today) > halfLifeMonths) counts.stale += 1
    else counts.fresh += 1
    if (archiveUrl !== undefined) counts.archived += 1
    if (url === undefined && doi === undefined) counts.withoutAddress += 1
    else if (linkStatus === undefined) counts.notChecked += 1
    else {
      counts[linkStatus.state] += 1
      days.push(linkStatus.checkedAt)
    }
  }
  const [checkedSince] = days.sort()
  return {...counts, ...(checkedSince === undefined ? {} : {checkedSince})}
}
