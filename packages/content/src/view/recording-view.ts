import type {View} from '../view.ts'
import {facetKey, type FacetMethod} from './facet.ts'

/** Hears what a page reads: the key of the facet, and how it is answered. It must give that answer. */
export type Recorder = <Answer>(key: string, answer: () => Answer) => Answer

/** A view that answers like another and tells the recorder of every read, misses included. */
export function recordingView(view: View, record: Recorder): View {
  const note = <Answer>(
    answer: () => Answer,
    method: FacetMethod,
    ...args: (string | undefined)[]
  ): Answer => record(facetKey([view.language, method, ...args.map((arg) => arg ?? null)]), answer)
  return {
    language: view.language,
    glossaryEntry: (slug) => note(() => view.glossaryEntry(slug), 'glossaryEntry', slug),
    insight: (slug) => note(() => view.insight(slug), 'insight', slug),
    newsletterIssue: (number) =>
      note(() => view.newsletterIssue(number), 'newsletterIssue', number),
    selfCheck: (slug) => note(() => view.selfCheck(slug), 'selfCheck', slug),
    journey: (slug) => note(() => view.journey(slug), 'journey', slug),
    journeyStep: (journey, slug) =>
      note(() => view.journeyStep(journey, slug), 'journeyStep', journey, slug),
    topic: (slug) => note(() => view.topic(slug), 'topic', slug),
    source: (slug) => note(() => view.source(slug), 'source', slug),
    person: (slug) => note(() => view.person(slug), 'person', slug),
    document: (type, id) => note(() => view.document(type, id), 'document', type, id),
    link: (id) => note(() => view.link(id), 'link', id),
    card: (id) => note(() => view.card(id), 'card', id),
    backlinks: (id) => note(() => view.backlinks(id), 'backlinks', id),
    citations: (page) => note(() => view.citations(page), 'citations', page),
    uses: (id) => note(() => view.uses(id), 'uses', id),
    claims: (source) => note(() => view.claims(source), 'claims', source),
    termLinks: (page) => note(() => view.termLinks(page), 'termLinks', page),
    list: (kind, part) => note(() => view.list(kind, part), 'list', kind, part),
    hasAny: (kind) => note(() => view.hasAny(kind), 'hasAny', kind),
    letters: () => note(() => view.letters(), 'letters'),
    nameParts: () => note(() => view.nameParts(), 'nameParts'),
    names: (part) => note(() => view.names(part), 'names', part),
    journeyLine: (journey) => note(() => view.journeyLine(journey), 'journeyLine', journey),
    placeOf: (step) => note(() => view.placeOf(step), 'placeOf', step),
    evidence: () => note(() => view.evidence(), 'evidence'),
    image: (asset) => note(() => view.image(asset), 'image', asset),
    translations: (page) => note(() => view.translations(page), 'translations', page),
    pages: () => note(() => view.pages(), 'pages'),
    settings: () => note(() => view.settings(), 'settings'),
    trust: () => note(() => view.trust(), 'trust'),
    proof: () => note(() => view.proof(), 'proof'),
    weights: () => note(() => view.weights(), 'weights'),
    baseAddress: () => note(() => view.baseAddress(), 'baseAddress'),
    today: () => note(() => view.today(), 'today'),
  }
}
