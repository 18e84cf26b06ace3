import {addressAtSlug, addressOf} from '../address/address-of.ts'
import {isAddressed, languageOf, type AddressedDocument} from '../address/addressed.ts'
import type {Dataset} from '../load/dataset.ts'

/** One hop from a former address, as documents state it. */
export interface Hop {
  readonly from: string
  /** Absent for what is gone. */
  readonly to: string | undefined
  readonly permanent: boolean
  /** The document that says so. */
  readonly document: string
  readonly type: string
}

/** The hops that follow from `formerSlugs`: a journey's former slugs moved its steps with it. */
export function* formerAddresses(dataset: Dataset): Generator<Hop> {
  for (const document of dataset.documents.values()) {
    if (!isAddressed(document)) continue
    const own = languageOf(document)
    for (const language of own === undefined ? dataset.languages : [own]) {
      const to = addressOf(document, language, dataset)
      if (to === undefined) continue
      for (const from of formerAddressesOf(document, language, dataset)) {
        if (from === to) continue
        yield {from, to, permanent: true, document: document._id, type: document._type}
      }
    }
  }
}

function formerAddressesOf(
  document: AddressedDocument,
  language: string,
  dataset: Dataset,
): string[] {
  const at = (slug: string, journey?: string) =>
    addressAtSlug(document, slug, language, dataset.defaultLanguage, journey) ?? []
  if (document._type !== 'journeyStep') return document.formerSlugs.flatMap((slug) => at(slug))
  const journey = dataset.journeyOf(document._id)
  if (journey === undefined) return []
  return [journey.slug, ...journey.formerSlugs].flatMap((journeySlug) =>
    [document.slug, ...document.formerSlugs].flatMap((slug) => at(slug, journeySlug)),
  )
}

/** The hops that `redirect` documents state. */
export function* statedHops(dataset: Dataset): Generator<Hop> {
  for (const {_id: document, _type: type, from, to, permanent} of dataset.ofType('redirect')) {
    yield {from, to, permanent, document, type}
  }
}
