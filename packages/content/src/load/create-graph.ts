import type {ImageAsset} from '@stepzero/content-model'
import {withoutClosingSlash} from '../address/base-address.ts'
import type {Graph} from '../graph.ts'
import {factsOf, imagePlaces, planImages} from '../image/plan-images.ts'
import {readImage} from '../image/read-image.ts'
import {indexBacklinks} from '../link/backlink-index.ts'
import type {Linked} from '../link/linked.ts'
import {memo, once} from '../memo.ts'
import type {Problem} from '../problem.ts'
import type {DocumentSource} from '../source/document-source.ts'
import {indexTermLinks} from '../terms/term-link-index.ts'
import type {ImageFacts} from '../view.ts'
import {askAgain, hashAnswer} from '../view/facet.ts'
import {createLanguageView} from '../view/language-view.ts'
import {recordingView} from '../view/recording-view.ts'
import {editedIn, sitePages} from '../view/site-pages.ts'
import {createSlugIndex} from '../view/slug-index.ts'
import {findTranslations} from '../view/translations.ts'
import type {Accepted} from './accept.ts'
import type {Dataset} from './dataset.ts'

/** What a graph is made of, however it was accepted. */
export type Linkable = Pick<Accepted, 'dataset' | 'today' | 'files' | 'redirects' | 'leftOut'>

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
): Graph {
  const {dataset, today} = accepted
  const address = base ?? dataset.settings.baseAddress
  const backlinks = indexBacklinks(dataset)
  const images = new Map(dataset.ofType('sanity.imageAsset').map((of) => [of._id, factsOf(of)]))
  return graphOver(source, accepted, warnings, images, {
    dataset,
    slugs: createSlugIndex(dataset),
    termLinks: indexTermLinks(dataset),
    today,
    baseAddress: address === undefined ? undefined : withoutClosingSlash(address),
    backlinksOf: (id) => backlinks.get(id) ?? [],
    translationsOf: findTranslations(dataset),
    pages: once(() => sitePages(accepted.files, (id) => editedIn(dataset.get(id)))),
  })
}

type Images = ReadonlyMap<string, ImageFacts>

function graphOver(
  source: DocumentSource,
  accepted: Linkable,
  warnings: readonly Problem[],
  images: Images,
  unseen: Omit<Linked, 'image'>,
): Graph {
  const {dataset, files, redirects, leftOut} = accepted
  const linked = {...unseen, image: (asset: string) => images.get(asset)}
  const viewOf = memo((language: string) => createLanguageView(linked, language))
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
      planned: planImages(() => dataset.documents.values(), dataset),
      read: (asset) => readImage(source, assetIn(dataset, asset)),
      placesOf: (asset) => imagePlaces(dataset.documents.values(), dataset, asset),
      settle: (found) => graphOver(source, accepted, warnings, settled(images, found), unseen),
    },
    view({language, record}) {
      const view = viewOf(language)
      if (record === undefined) return view
      return recordingView(view, (key, answer) => {
        const given = answer()
        record.set(key, hashOf(key, given))
        return given
      })
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
