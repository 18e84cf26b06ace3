import {isAddressed, languageOf} from '../address/addressed.ts'
import type {StoredBacklink} from '../link/backlink-index.ts'
import type {Linked} from '../link/linked.ts'
import {useOrder} from '../link/use-order.ts'
import {passagesOf} from '../text/passages-of.ts'
import type {DocumentUses, PageLink, PageUse, UsePassage} from '../view.ts'

/** How many pages are shown with their sentences, and how many more by name. */
export const USES_SHOWN = 8
export const USES_NAMED = 92
/** Sentences of one page: of a term one tells how it is used, of a source each rests on it. */
const SENTENCES = {term: 1, other: 6} as const

/**
 * Every page of a language that uses a document, in the order of uses. Only what is shown is looked
 * at: the others are counted.
 */
export function usesIn(
  linked: Linked,
  language: string,
  id: string,
  link: (id: string) => PageLink | undefined,
): DocumentUses {
  const {dataset, termLinks} = linked
  const document = dataset.get(id)
  if (document === undefined) return {count: 0, pages: [], others: []}
  const placed = new Map<string, StoredBacklink>()
  for (const backlink of linked.backlinksOf(id)) {
    const page = dataset.get(backlink.page)
    if (page !== undefined && languageOf(page) === language) placed.set(backlink.page, backlink)
  }
  const isTerm = document._type === 'glossaryEntry' && document.language === language
  const naming = isTerm ? termLinks.pagesNaming(id) : []
  const named = placed.size === 0 ? undefined : new Set(naming)
  const only = [...placed.keys()].filter((page) => named?.has(page) !== true)
  const most = USES_SHOWN + USES_NAMED
  const inOrder = [...only, ...naming.slice(0, most)]
    .flatMap((page) => link(page) ?? [])
    .map((page) => ({page, order: useOrder(page)}))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .slice(0, most)
    .map(({page}) => page)
  return {
    count: only.length + naming.length,
    pages: inOrder.slice(0, USES_SHOWN).map((page): PageUse => {
      const kinds = placed.get(page.id)?.kinds ?? ['term']
      return {page, kinds, passages: sentencesOn(page.id, id, kinds, linked)}
    }),
    others: inOrder.slice(USES_SHOWN),
  }
}

function sentencesOn(
  id: string,
  target: string,
  kinds: PageUse['kinds'],
  {dataset, termLinks, citationsOf}: Linked,
): UsePassage[] {
  const page = dataset.get(id)
  const language = page === undefined ? undefined : languageOf(page)
  if (page === undefined || !isAddressed(page) || language === undefined) return []
  const cites = kinds.includes('citation') || kinds.includes('claim')
  const {uses} = cites ? citationsOf(page) : {uses: {}}
  const isTerm = dataset.get(target)?._type === 'glossaryEntry'
  return passagesOf(page, {
    target,
    language,
    citations: uses,
    spot: isTerm ? termLinks.spotOf(id, target) : undefined,
    most: isTerm ? SENTENCES.term : SENTENCES.other,
  })
}
