import type {ContentDocument} from '@stepzero/content-model'
import {isPage} from '../address/addressed.ts'
import type {Linked} from '../link/linked.ts'
import {same} from '../live/same.ts'
import {memo} from '../memo.ts'
import type {View} from '../view.ts'
import {askRead, readKey, type ReadKey} from '../view/facet.ts'

/** The site as it was and as it is. Documents that did not change are the same objects in both. */
export interface TwoSites {
  readonly before: SeenSite
  readonly after: SeenSite
  /** Ids of documents that came, went or are others now. */
  readonly changed: ReadonlySet<string>
  /** Ids of pages whose citations may be others. */
  readonly recited: ReadonlySet<string>
  /** Ids of documents that pages use otherwise than before, or that pages use which moved. */
  readonly usedOtherwise: ReadonlySet<string>
}

/** One of the two. */
export interface SeenSite {
  readonly linked: Linked
  readonly viewOf: (language: string) => View
}

/**
 * Which facets may have another answer than last time. Says yes wherever it is not certain, and reads
 * the text of no page that did not change: what a facet is made of is known for those that need text.
 */
export function facetsThatMayDiffer(sites: TwoSites): (key: string) => boolean {
  const {before, after, changed, recited, usedOtherwise} = sites
  const languages = after.linked.dataset.settings.languages
  const ask = (site: SeenSite, asked: ReadKey) => askRead(asked, languages, site.viewOf)
  const answersDiffer = (asked: ReadKey): boolean => {
    const [one, other] = [ask(before, asked), ask(after, asked)]
    return one === undefined || other === undefined || !same(one.answer, other.answer)
  }
  const differs = memo((key: string): boolean => {
    const asked = readKey(key)
    return asked === undefined || answersDiffer(asked)
  })
  const typeIfSame = (id: string): ContentDocument['_type'] | undefined => {
    const document = after.linked.dataset.get(id)
    return before.linked.dataset.get(id) === document ? document?._type : undefined
  }
  // The settings are the same; then a link is made of the document alone, but for the journey of a step.
  const linkDiffers = (language: string, id: string): boolean => {
    const type = typeIfSame(id)
    return type === undefined || type === 'journeyStep' || !languages.includes(language)
      ? differs(JSON.stringify([language, 'link', id]))
      : false
  }
  const cardDiffers = (language: string, id: string): boolean =>
    // The card of an entry shows nothing but what stands in the entry itself.
    typeIfSame(id) === 'glossaryEntry' && languages.includes(language)
      ? false
      : otherCardDiffers(JSON.stringify([language, 'card', id]))
  const otherCardDiffers = memo((key: string): boolean => {
    const [language = '', , id = ''] = readKey(key) ?? []
    // Counting who cites a source takes all uses of all pages.
    const isSource = after.linked.dataset.find('source', id) !== undefined
    if (!isSource || changed.has(id)) return differs(key)
    return usedOtherwise.has(id) || linkDiffers(language, id)
  })
  const listDiffers = memo((key: string): boolean => {
    const [language = '', kind = ''] = readKey(key) ?? []
    const [was, is] = [before, after].map(({linked}) => linked.dataset.group(language, kind))
    if (was === undefined || is === undefined || !same(was, is)) return true
    // The order of a list follows from its cards.
    return is.some((id) => cardDiffers(language, id))
  })
  // A changed page may use it in another sentence. Which terms it named before nobody knows, since its
  // text as it was is not there; and the steps of a journey move with it, changed or not.
  const isUsedInChanged = (id: string): boolean =>
    [...changed].some((page) =>
      [before, after].some(({linked}) => {
        const {dataset} = linked
        const document = dataset.get(page)
        if (document === undefined) return false
        const isTerm = dataset.find('glossaryEntry', id) !== undefined
        return (
          document._type === 'journey' ||
          (isTerm && isPage(document)) ||
          linked.backlinksOf(id).some((use) => use.page === page)
        )
      }),
    )
  return (key) => {
    const asked = readKey(key)
    if (asked === undefined) return true
    const [language, method, id = ''] = asked
    switch (method) {
      // Whole documents: what did not change is the same object.
      case 'glossaryEntry':
      case 'insight':
      case 'newsletterIssue':
      case 'selfCheck':
      case 'journey':
      case 'journeyStep':
      case 'topic':
      case 'source':
      case 'person':
      case 'document':
      case 'settings':
        return !isSameObject(ask(before, asked)?.answer, ask(after, asked)?.answer)
      case 'evidence':
        return [...changed].some((one) => isEvidence(before, one) || isEvidence(after, one))
          ? true
          : answersDiffer(asked)
      case 'citations':
        return changed.has(id) || recited.has(id)
      // Names are all as they were: or else nobody would ask here.
      case 'termLinks':
        return changed.has(id)
      case 'backlinks':
        return changed.has(id) || usedOtherwise.has(id)
      case 'uses':
        return changed.has(id) || usedOtherwise.has(id) || isUsedInChanged(id)
      case 'card':
        return cardDiffers(language, id)
      case 'link':
        return linkDiffers(language, id)
      case 'list':
        return listDiffers(JSON.stringify([language, id]))
      case 'letters':
        return listDiffers(JSON.stringify([language, 'glossary']))
      case 'hasAny':
      case 'claims':
      case 'journeyLine':
      case 'placeOf':
      case 'translations':
      case 'image':
      case 'pages':
      case 'baseAddress':
      case 'today':
        return answersDiffer(asked)
      // What is told of the whole site, such as what its proof found.
      default:
        return changed.size > 0
    }
  }
}

const isSameObject = (one: unknown, other: unknown): boolean => one === other

const isEvidence = ({linked}: SeenSite, id: string): boolean =>
  linked.dataset.find('evidence', id) !== undefined
