import type {ContentDocument} from '@stepzero/content-model'
import {addressAtSlug, addressOf} from '../address/address-of.ts'
import {isAddressed, languageOf, type AddressedDocument} from '../address/addressed.ts'
import type {Lookup} from '../load/dataset.ts'

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
export function* formerAddresses(document: ContentDocument, dataset: Lookup): Generator<Hop> {
  if (!isAddressed(document)) return
  if (document.formerSlugs.length === 0 && document._type !== 'journeyStep') return
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

function formerAddressesOf(
  document: AddressedDocument,
  language: string,
  dataset: Lookup,
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
export function* statedHops(dataset: Lookup): Generator<Hop> {
  for (const {_id: document, _type: type, from, to, permanent} of dataset.ofType('redirect')) {
    yield {from, to, permanent, document, type}
  }
}
