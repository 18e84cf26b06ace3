import type {AddressedType, DocumentOf} from '@stepzero/content-model'
import {isAddressed} from '../address/addressed.ts'
import type {Dataset} from '../load/dataset.ts'

/** Finds documents by what stands in their address. */
export interface SlugIndex {
  /** `slug` is `<journey>/<step>` for a step. */
  find<Type extends AddressedType>(
    type: Type,
    language: string,
    slug: string,
  ): DocumentOf<Type> | undefined
}

/** Indexes a dataset by type, language and slug, in one pass. */
export function createSlugIndex(dataset: Dataset): SlugIndex {
  const ids = new Map<string, string>()
  for (const document of dataset.documents.values()) {
    if (!isAddressed(document)) continue
    const journey =
      document._type === 'journeyStep' ? dataset.journeySlugOf(document._id) : undefined
    const slug = document._type === 'journeyStep' ? `${journey}/${document.slug}` : document.slug
    const language = 'language' in document ? String(document.language) : ''
    ids.set(`${document._type} ${language} ${slug}`, document._id)
  }
  return {
    find(type, language, slug) {
      const id = ids.get(`${type} ${language} ${slug}`) ?? ids.get(`${type}  ${slug}`)
      return id === undefined ? undefined : dataset.find(type, id)
    },
  }
}
