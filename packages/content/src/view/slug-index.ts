import type {AddressedType, DocumentOf} from '@stepzero/content-model'
import {isAddressed} from '../address/addressed.ts'
import type {Dataset} from '../load/dataset.ts'
import {once} from '../memo.ts'

/** Finds documents by what stands in their address. */
export interface SlugIndex {
  /** `slug` is `<journey>/<step>` for a step. */
  find<Type extends AddressedType>(
    type: Type,
    language: string,
    slug: string,
  ): DocumentOf<Type> | undefined
}

const known = new WeakMap<Dataset, SlugIndex>()

/** Indexes a dataset by type, language and slug, in one pass when it is first asked, and once. */
export function createSlugIndex(dataset: Dataset): SlugIndex {
  const same = known.get(dataset)
  if (same !== undefined) return same
  const ids = once(() => idsBySlug(dataset))
  const index: SlugIndex = {
    find(type, language, slug) {
      const id = ids().get(`${type} ${language} ${slug}`) ?? ids().get(`${type}  ${slug}`)
      return id === undefined ? undefined : dataset.find(type, id)
    },
  }
  known.set(dataset, index)
  return index
}

function idsBySlug(dataset: Dataset): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const document of dataset.documents.values()) {
    if (!isAddressed(document)) continue
    const journey =
      document._type === 'journeyStep' ? dataset.journeySlugOf(document._id) : undefined
    const slug = document._type === 'journeyStep' ? `${journey}/${document.slug}` : document.slug
    const language = 'language' in document ? String(document.language) : ''
    ids.set(`${document._type} ${language} ${slug}`, document._id)
  }
  return ids
}
