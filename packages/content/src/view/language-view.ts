import type {AddressedType} from '@stepzero/content-model'
import {addressOf} from '../address/address-of.ts'
import {isAddressed, languageOf} from '../address/addressed.ts'
import type {Linked} from '../link/linked.ts'
import {cardOf} from '../lists/card-of.ts'
import {cardOrder} from '../lists/card-order.ts'
import {compareText} from '../lists/compare-text.ts'
import {countLetters} from '../lists/count-letters.ts'
import {splitList} from '../lists/split-list.ts'
import {cutNames, partNames} from '../names/cut-names.ts'
import {forGood, type Keep} from '../memo.ts'
import type {Backlink, Card, ListKind, PageLink, TermNames, View} from '../view.ts'
import {createTrustFacts} from '../trust/trust-facts.ts'
import {createJourneyLines} from './journey-lines.ts'
import {usesIn} from './uses-in.ts'
import {translationsIn} from './translations.ts'

/**
 * The graph as one language sees it: what every view of that language reads through. Answers are
 * worked out when they are first asked for and kept, except those that only one page asks for.
 */
export function createLanguageView(linked: Linked, language: string, keep: Keep = forGood): View {
  const {dataset, slugs} = linked
  const {memo, once, lasting} = keep
  const groupSize = (kind: ListKind) => dataset.group(language, kind).length

  const link = memo((id: string): PageLink | undefined => {
    const document = dataset.get(id)
    if (document === undefined || !isAddressed(document)) return undefined
    const address = addressOf(document, language, dataset)
    if (address === undefined) return undefined
    return {id, type: document._type, address, title: document.title}
  })

  const backlinks = memo((id: string): readonly Backlink[] => {
    const order = backlinkOrder(language)
    return linked
      .backlinksOf(id)
      .flatMap(({page: pageId, kinds, anchors}): Backlink[] => {
        const document = dataset.get(pageId)
        const page = link(pageId)
        if (document === undefined || page === undefined) return []
        return languageOf(document) === language ? [{page, kinds, anchors}] : []
      })
      .sort(order)
  })

  const countOf = (id: string, type: AddressedType): number | undefined => {
    if (type === 'source') return backlinks(id).length
    if (type === 'person') return groupSize(`person:${id}`)
    if (type === 'topic') return groupSize(`topic:${id}`)
    return type === 'journey' ? journeys.line(id)?.steps.length : undefined
  }
  const card = memo((id: string): Card | undefined => {
    const document = dataset.get(id)
    const page = link(id)
    if (document === undefined || page === undefined || !isAddressed(document)) return undefined
    return cardOf(document, page, dataset, language, countOf(id, document._type))
  })
  const journeys = createJourneyLines(dataset, language, link, keep)

  const whole = memo((kind: ListKind, previous?: readonly Card[]): readonly Card[] => {
    const cards = dataset.group(language, kind).flatMap((id) => card(id) ?? [])
    return inOrder(cards, previous).sort(cardOrder(language))
  })
  const parts = memo((kind: ListKind) => splitList(kind, whole(kind), language))
  const letters = once(() =>
    countLetters(
      whole('glossary').map(({title}) => title),
      language,
    ),
  )
  const namesOf = memo((id: string): TermNames | undefined => {
    const term = dataset.find('glossaryEntry', id)
    const page = link(id)
    if (term === undefined || page === undefined) return undefined
    return {address: page.address, title: term.title, aliases: term.aliases}
  })
  const names = once(() => dataset.group(language, 'glossary').flatMap((id) => namesOf(id) ?? []))
  const nameParts = once(() => partNames(names()))
  const cut = once(() => cutNames(names(), nameParts().letters))
  const evidence = once(() =>
    dataset
      .ofType('evidence')
      .filter((one) => one.language === language && link(one.from._ref) !== undefined)
      .sort((a, b) => compareText(a.kind, b.kind) || compareText(a._id, b._id)),
  )
  const uses = lasting((id: string) => usesIn(linked, language, id, link))
  const trust = createTrustFacts(linked, language, link, keep)
  const translations = memo((id: string) => translationsIn(linked, id))
  const bySlug = <Type extends AddressedType>(type: Type, slug: string | undefined) =>
    slug === undefined ? undefined : slugs.find(type, language, slug)

  return {
    language,
    glossaryEntry: (slug) => bySlug('glossaryEntry', slug),
    insight: (slug) => bySlug('insight', slug),
    newsletterIssue: (number) => bySlug('newsletterIssue', number),
    selfCheck: (slug) => bySlug('selfCheck', slug),
    journey: (slug) => bySlug('journey', slug),
    journeyStep: (journey, slug) =>
      journey === undefined || slug === undefined
        ? undefined
        : bySlug('journeyStep', `${journey}/${slug}`),
    topic: (slug) => bySlug('topic', slug),
    source: (slug) => bySlug('source', slug),
    person: (slug) => bySlug('person', slug),
    document: (type, id) => dataset.find(type, id),
    link,
    card,
    backlinks,
    citations: (id) => {
      const page = dataset.get(id)
      if (page === undefined || !isAddressed(page)) return {sources: [], uses: {}}
      return linked.citationsOf(page)
    },
    uses,
    claims: (source) => linked.claimsOf(source),
    termLinks: (page) => linked.termLinks.of(page, link),
    list: (kind, part) => (part === undefined ? whole(kind) : (parts(kind).get(part) ?? [])),
    hasAny: (kind) => dataset.group(language, kind).length > 0,
    letters,
    nameParts,
    names: (part) => (part === undefined ? names() : (cut().get(part) ?? [])),
    journeyLine: (id) => journeys.line(id),
    placeOf: (id) => journeys.place(id),
    evidence,
    image: (asset) => linked.image(asset),
    translations,
    pages: () => linked.pages(),
    settings: () => dataset.settings,
    trust,
    proof: () => linked.proved()?.figures,
    weights: () => linked.proved()?.weights ?? [],
    baseAddress: () => linked.baseAddress,
    today: () => linked.today,
  }
}

/** Cards in the order they had before, where they had one: what is nearly sorted sorts fast. */
function inOrder(cards: Card[], previous: readonly Card[] | undefined): Card[] {
  if (previous === undefined) return cards
  const left = new Map(cards.map((card) => [card.id, card]))
  const known = previous.flatMap(({id}) => {
    const card = left.get(id)
    left.delete(id)
    return card ?? []
  })
  return [...known, ...left.values()]
}

function backlinkOrder(language: string): (a: Backlink, b: Backlink) => number {
  const collator = new Intl.Collator(language, {numeric: true})
  return (a, b) =>
    compareText(a.page.type, b.page.type) ||
    collator.compare(a.page.title, b.page.title) ||
    compareText(a.page.id, b.page.id)
}
