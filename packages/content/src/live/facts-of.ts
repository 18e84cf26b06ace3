import {
  entryOf,
  foldName,
  publishedId,
  type ContentDocument,
  type FoundReference,
} from '@stepzero/content-model'
import {isAddressed, isPage, languageOf} from '../address/addressed.ts'
import {imagesShownBy} from '../image/plan-images.ts'
import {listsOf} from '../lists/group-documents.ts'
import {rootOf} from '../view/translations.ts'

/** Facts as keys of an index; no part of one can hold the separator. */
const fact = (...parts: readonly string[]): string => parts.join('\n')

export const typed = (type: string): string => fact('type', type)
export const refersTo = (id: string): string => fact('refers', id)
export const named = (language: string, name: string): string =>
  fact('named', language, foldName(name))
export const slugged = (type: string, language: string | undefined, slug: string): string =>
  fact('slug', type, language ?? '', slug)
export const onceSlugged = (type: string, language: string | undefined, slug: string): string =>
  fact('once', type, language ?? '', slug)
export const identifiedBy = (identity: string): string => fact('identity', identity)
export const bookedAt = (href: string): string => fact('booked', href)
export const holdsStep = (step: string): string => fact('holds', step)
export const opensJourney = (journey: string): string => fact('opens', journey)
export const restsOn = (source: string): string => fact('rests', source)
export const givenBy = (step: string): string => fact('given', step)

/** What is true of a document, whether readers see it yet or not. */
export function factsOf(
  document: ContentDocument,
  references: readonly FoundReference[],
): Set<string> {
  const facts = new Set([typed(document._type)])
  for (const {id} of references) facts.add(refersTo(publishedId(id)))
  if (isAddressed(document)) {
    const language = languageOf(document)
    facts.add(slugged(document._type, language, document.slug))
    for (const slug of document.formerSlugs) facts.add(onceSlugged(document._type, language, slug))
  }
  if (document._type === 'glossaryEntry') {
    for (const name of [document.title, ...document.aliases]) {
      facts.add(named(document.language, name))
    }
  }
  if (document._type === 'journey') for (const {_ref} of document.steps) facts.add(holdsStep(_ref))
  if (document._type === 'journeyStep') {
    if (document.opens !== undefined) facts.add(opensJourney(document.opens._ref))
    if (document.booking !== undefined) facts.add(bookedAt(document.booking.href))
  }
  for (const identity of entryOf(document, () => []).identities ?? []) {
    facts.add(identifiedBy(identity))
  }
  if (document._type === 'claim') facts.add(restsOn(document.source._ref))
  if (document._type === 'evidence') facts.add(givenBy(document.from._ref))
  return facts
}

export const listed = (language: string, kind: string): string => fact('list', language, kind)
/** The language of what all languages share. */
export const SHARED = '*'
export const standsAt = (type: string, language: string, slug: string): string =>
  fact('at', type, language, slug)
export const translates = (root: string): string => fact('root', root)
export const spoken = (language: string): string => fact('spoken', language)
export const ADDRESSED = 'addressed'
export const MOVED = 'moved'
export const ILLUSTRATED = 'illustrated'

/** What is true of a document that readers see. */
export function factsOnSite(document: ContentDocument): Set<string> {
  const facts = new Set<string>()
  const language = languageOf(document)
  for (const kind of listsOf(document)) facts.add(listed(language ?? SHARED, kind))
  if (imagesShownBy(document).length > 0) facts.add(ILLUSTRATED)
  if (!isAddressed(document)) return facts
  facts.add(ADDRESSED)
  facts.add(standsAt(document._type, language ?? '', document.slug))
  if (language !== undefined) facts.add(translates(rootOf(document)))
  if (isPage(document) && language !== undefined) facts.add(spoken(language))
  // The steps of a journey move with it.
  if (document.formerSlugs.length > 0 || document._type === 'journeyStep') facts.add(MOVED)
  return facts
}

/** Documents that a later day brings. */
export const TO_COME = 'to come'
