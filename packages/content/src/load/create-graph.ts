import type {ContentDocument, ImageAsset} from '@stepzero/content-model'
import {isPage} from '../address/addressed.ts'
import {withoutClosingSlash} from '../address/base-address.ts'
import {citationsForGood, type CitationsOf} from '../citations/citations-in.ts'
import type {Graph} from '../graph.ts'
import {factsOf, imagePlaces, planImages} from '../image/plan-images.ts'
import {readImage} from '../image/read-image.ts'
import {indexBacklinks} from '../link/backlink-index.ts'
import type {Linked, ProvedSite, RuleOff} from '../link/linked.ts'
import {memo, once} from '../memo.ts'
import type {PlannedFile} from '../planned-file.ts'
import type {Problem} from '../problem.ts'
import type {DocumentSource} from '../source/document-source.ts'
import {indexTermLinks} from '../terms/term-link-index.ts'
import type {ImageFacts} from '../view.ts'
import {askAgain, hashAnswer} from '../view/facet.ts'
import {createLanguageView} from '../view/language-view.ts'
import {FacetKeys} from '../view/facet-keys.ts'
import {recordingView, type Recorder} from '../view/recording-view.ts'
import {editedIn, sitePages} from '../view/site-pages.ts'
import {createSlugIndex} from '../view/slug-index.ts'
import {findTranslations} from '../view/translations.ts'
import type {Accepted} from './accept.ts'
import type {Dataset} from './dataset.ts'

/** What a graph is made of, however it was accepted. */
export type Linkable = Pick<Accepted, 'dataset' | 'today' | 'files' | 'redirects' | 'leftOut'>

/** What is known of the links between documents before they are made. */
export interface KnownLinks {
  /** Pages that use a document, in the order of their ids. */
  readonly backlinksOf?: Linked['backlinksOf']
  /** Documents that may show images, in the order of their ids: all unless given. */
  readonly illustrated?: readonly ContentDocument[]
  /** The citations of a page. */
  readonly citationsOf?: CitationsOf
  /** Rules that the house does without. */
  readonly rulesOff?: readonly RuleOff[] | undefined
}

/**
 * Links what was accepted, once, and gives it to renders view by view.
 *
 * @param source - where the documents came from, and the images they show come from
 */
export function createGraph(
  source: DocumentSource,
  accepted: Linkable,
  base: string | undefined,
  warnings: readonly Problem[],
  known: KnownLinks = {},
): Graph {
  const {dataset, files} = accepted
  const images = new Map(dataset.ofType('sanity.imageAsset').map((of) => [of._id, factsOf(of)]))
  const illustrated = known.illustrated ?? [...dataset.documents.values()]
  const citationsOf = known.citationsOf ?? citationsForGood(dataset)
  const backlinksOf = known.backlinksOf ?? backlinksIn(dataset, citationsOf)
  const linked = linkDataset({
    ...accepted,
    files: () => files,
    base,
    backlinksOf,
    citationsOf,
    rulesOff: known.rulesOff,
  })
  return graphOver({source, accepted, warnings, illustrated}, {images}, linked)
}

/** What is linked between documents before it is known what their images are. */
export function linkDataset(given: {
  readonly dataset: Dataset
  readonly today: string
  readonly files: () => readonly PlannedFile[]
  readonly base: string | undefined
  readonly backlinksOf: Linked['backlinksOf']
  readonly citationsOf?: CitationsOf
  readonly rulesOff?: readonly RuleOff[] | undefined
}): Omit<Linked, 'image' | 'proved'> {
  const {dataset, today, files, base, backlinksOf, rulesOff = []} = given
  const {citationsOf = citationsForGood(dataset)} = given
  const translations = once(() => findTranslations(dataset))
  const address = base ?? dataset.settings.baseAddress
  const claims = once(() => Map.groupBy(dataset.ofType('claim'), ({source}) => source._ref))
  return {
    dataset,
    slugs: createSlugIndex(dataset),
    termLinks: indexTermLinks(dataset),
    today,
    baseAddress: address === undefined ? undefined : withoutClosingSlash(address),
    backlinksOf,
    citationsOf,
    claimsOf: (source) => claims().get(source) ?? [],
    translationsOf: (id) => translations()(id),
    pages: once(() => sitePages(files(), (id) => editedIn(dataset.get(id)))),
    pagesIn: (language) =>
      [...dataset.documents.values()]
        .filter((document) => isPage(document) && document.language === language)
        .map(({_id}) => _id),
    rulesOff,
  }
}

/** Many sites ask for none. */
function backlinksIn(dataset: Dataset, citationsOf: CitationsOf): Linked['backlinksOf'] {
  const backlinks = once(() => indexBacklinks(dataset, citationsOf))
  return (id) => backlinks().get(id) ?? []
}

type Images = ReadonlyMap<string, ImageFacts>

/** What is found out about a site while it is made. */
interface Told {
  readonly images: Images
  readonly proved?: ProvedSite
}

interface Given {
  readonly source: DocumentSource
  readonly accepted: Linkable
  readonly warnings: readonly Problem[]
  readonly illustrated: readonly ContentDocument[]
}

function graphOver(given: Given, told: Told, unseen: Omit<Linked, 'image' | 'proved'>): Graph {
  const {source, accepted, warnings, illustrated} = given
  const {dataset, files, redirects, leftOut} = accepted
  const {images, proved} = told
  const linked: Linked = {...unseen, image: (asset) => images.get(asset), proved: () => proved}
  const viewOf = memo((language: string) => createLanguageView(linked, language))
  const keys = new FacetKeys()
  const hashes = new Map<string, string>()
  const hashOf = (key: string, answer: unknown): string => {
    const known = hashes.get(key)
    if (known !== undefined) return known
    const hash = hashAnswer(answer)
    hashes.set(key, hash)
    return hash
  }
  return {
    files,
    redirects,
    leftOut,
    warnings,
    images: {
      planned: planImages(() => illustrated, dataset),
      read: (asset) => readImage(source, assetIn(dataset, asset)),
      placesOf: (asset) => imagePlaces(illustrated, dataset, asset),
      settle: (found) => graphOver(given, {...told, images: settled(images, found)}, unseen),
    },
    settleProof: (found) => graphOver(given, {...told, proved: found}, unseen),
    view({language, record, reads}) {
      const view = viewOf(language)
      if (record === undefined && reads === undefined) return view
      const recorder: Recorder = (key, answer) => {
        reads?.add(key)
        const answered = answer()
        record?.set(key, hashOf(key, answered))
        return answered
      }
      return recordingView(view, recorder, keys.of(language))
    },
    facetHash(key) {
      const known = hashes.get(key)
      if (known !== undefined) return known
      const asked = askAgain(key, dataset.settings.languages, viewOf)
      return asked && hashOf(key, asked.answer)
    },
  }
}

function assetIn(dataset: Dataset, id: string): ImageAsset {
  const asset = dataset.find('sanity.imageAsset', id)
  if (asset === undefined) throw new TypeError(`${id} is no image of this site.`)
  return asset
}

function settled(known: Images, found: ReadonlyMap<string, ImageFacts | undefined>): Images {
  const images = new Map(known)
  for (const [id, image] of found) {
    if (image === undefined) images.delete(id)
    else images.set(id, image)
  }
  return images
}
