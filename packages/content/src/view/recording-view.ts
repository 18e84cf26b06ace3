import type {DocumentType} from '@stepzero/content-model'
import type {ListKind, View} from '../view.ts'
import type {FacetMethod} from './facet.ts'
import {keysIn, type KeyOf} from './facet-keys.ts'

/** Hears what a page reads: the key of the facet, and how it is answered. It must give that answer. */
export type Recorder = <Answer>(key: string, answer: () => Answer) => Answer

/**
 * A view that answers like another and tells the recorder of every read, misses included.
 *
 * @param keyOf - makes keys, for who remembers those it has made
 */
export const recordingView = (
  view: View,
  record: Recorder,
  keyOf: KeyOf = keysIn(view.language),
): View => new RecordingView(view, record, keyOf)

/** A class, because one is made for each page: its methods are not. */
class RecordingView implements View {
  readonly language: string
  readonly #view: View
  readonly #record: Recorder
  readonly #keyOf: KeyOf

  constructor(view: View, record: Recorder, keyOf: KeyOf) {
    this.language = view.language
    this.#view = view
    this.#record = record
    this.#keyOf = keyOf
  }

  #note<Answer>(
    answer: () => Answer,
    method: FacetMethod,
    ...args: (string | undefined)[]
  ): Answer {
    return this.#record(this.#keyOf(method, args), answer)
  }

  glossaryEntry(slug: string | undefined) {
    return this.#note(() => this.#view.glossaryEntry(slug), 'glossaryEntry', slug)
  }

  insight(slug: string | undefined) {
    return this.#note(() => this.#view.insight(slug), 'insight', slug)
  }

  newsletterIssue(number: string | undefined) {
    return this.#note(() => this.#view.newsletterIssue(number), 'newsletterIssue', number)
  }

  selfCheck(slug: string | undefined) {
    return this.#note(() => this.#view.selfCheck(slug), 'selfCheck', slug)
  }

  journey(slug: string | undefined) {
    return this.#note(() => this.#view.journey(slug), 'journey', slug)
  }

  journeyStep(journey: string | undefined, slug: string | undefined) {
    return this.#note(() => this.#view.journeyStep(journey, slug), 'journeyStep', journey, slug)
  }

  topic(slug: string | undefined) {
    return this.#note(() => this.#view.topic(slug), 'topic', slug)
  }

  source(slug: string | undefined) {
    return this.#note(() => this.#view.source(slug), 'source', slug)
  }

  person(slug: string | undefined) {
    return this.#note(() => this.#view.person(slug), 'person', slug)
  }

  document<Type extends DocumentType>(type: Type, id: string) {
    return this.#note(() => this.#view.document(type, id), 'document', type, id)
  }

  link(id: string) {
    return this.#note(() => this.#view.link(id), 'link', id)
  }

  card(id: string) {
    return this.#note(() => this.#view.card(id), 'card', id)
  }

  backlinks(id: string) {
    return this.#note(() => this.#view.backlinks(id), 'backlinks', id)
  }

  citations(page: string) {
    return this.#note(() => this.#view.citations(page), 'citations', page)
  }

  uses(id: string) {
    return this.#note(() => this.#view.uses(id), 'uses', id)
  }

  claims(source: string) {
    return this.#note(() => this.#view.claims(source), 'claims', source)
  }

  termLinks(page: string) {
    return this.#note(() => this.#view.termLinks(page), 'termLinks', page)
  }

  list(kind: ListKind, part?: string) {
    return this.#note(() => this.#view.list(kind, part), 'list', kind, part)
  }

  hasAny(kind: ListKind) {
    return this.#note(() => this.#view.hasAny(kind), 'hasAny', kind)
  }

  letters() {
    return this.#note(() => this.#view.letters(), 'letters')
  }

  nameParts() {
    return this.#note(() => this.#view.nameParts(), 'nameParts')
  }

  names(part?: string) {
    return this.#note(() => this.#view.names(part), 'names', part)
  }

  journeyLine(journey: string) {
    return this.#note(() => this.#view.journeyLine(journey), 'journeyLine', journey)
  }

  placeOf(step: string) {
    return this.#note(() => this.#view.placeOf(step), 'placeOf', step)
  }

  evidence() {
    return this.#note(() => this.#view.evidence(), 'evidence')
  }

  image(asset: string) {
    return this.#note(() => this.#view.image(asset), 'image', asset)
  }

  translations(page: string) {
    return this.#note(() => this.#view.translations(page), 'translations', page)
  }

  pages() {
    return this.#note(() => this.#view.pages(), 'pages')
  }

  settings() {
    return this.#note(() => this.#view.settings(), 'settings')
  }

  trust() {
    return this.#note(() => this.#view.trust(), 'trust')
  }

  proof() {
    return this.#note(() => this.#view.proof(), 'proof')
  }

  weights() {
    return this.#note(() => this.#view.weights(), 'weights')
  }

  baseAddress() {
    return this.#note(() => this.#view.baseAddress(), 'baseAddress')
  }

  today() {
    return this.#note(() => this.#view.today(), 'today')
  }
}
