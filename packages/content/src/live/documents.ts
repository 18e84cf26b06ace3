import {referencesOf, type ContentDocument, type FoundReference} from '@stepzero/content-model'
import {publicationDay} from '../load/publication-day.ts'
import {FactIndex} from './fact-index.ts'
import {factsOf, factsOnSite, TO_COME} from './facts-of.ts'
import {Cell} from './reactive.ts'
import {Signals} from './signals.ts'

const NONE: ReadonlySet<string> = new Set()

/**
 * Documents that change, and the day. Whatever reads them while it is worked out follows them: a
 * document by id, whether there is one or not, or the documents of which a fact is true.
 */
export class Documents {
  /** What is true of documents, and what is true of those that readers see. */
  readonly facts = new FactIndex()
  /** Ids of documents that exist and are not on the site. */
  readonly leftOut = new FactIndex()
  readonly #documents = new Map<string, ContentDocument>()
  readonly #signals = new Signals()
  readonly #today = new Cell('')
  /** Ids of documents that are on the site from some day on. */
  readonly #dated = new Set<string>()
  /** Of the documents at hand: walking one for its references takes longer than all else. */
  readonly #references = new Map<ContentDocument, readonly FoundReference[]>()

  /** A document, whether readers see it yet or not. */
  any(id: string): ContentDocument | undefined {
    this.#signals.noted(id)
    return this.#documents.get(id)
  }

  /** A document that readers see. */
  onSite(id: string): ContentDocument | undefined {
    const document = this.any(id)
    return document !== undefined && this.#isOnSite(document) ? document : undefined
  }

  today(): string {
    return this.#today.get()
  }

  references(document: ContentDocument): readonly FoundReference[] {
    const known = this.#references.get(document)
    if (known !== undefined) return known
    const found = referencesOf(document)
    this.#references.set(document, found)
    return found
  }

  /** Forgets what is quick enough to find again for the few documents of the next change. */
  rest(): void {
    this.#references.clear()
  }

  /** Puts a document in the place of the one with its id; undefined takes that away. */
  put(id: string, document: ContentDocument | undefined): void {
    const before = this.#documents.get(id)
    if (before === document) return
    const facts = document === undefined ? NONE : this.#factsOf(document)
    this.facts.replace(id, before === undefined ? NONE : this.#factsOf(before), facts)
    if (document === undefined) this.#documents.delete(id)
    else this.#documents.set(id, document)
    if (document !== undefined && publicationDay(document) !== undefined) this.#dated.add(id)
    else this.#dated.delete(id)
    this.#signals.changed(id)
  }

  /** Turns the day, and with it what readers see. */
  turnTo(today: string): void {
    const dated = [...this.#dated].flatMap((id) => this.#documents.get(id) ?? [])
    const before = dated.map((document) => this.#isOnSite(document))
    const facts = new Map(dated.map((document) => [document, this.#factsOf(document)]))
    this.#day = today
    for (const [at, document] of dated.entries()) {
      if (this.#isOnSite(document) === before[at]) continue
      this.facts.replace(document._id, facts.get(document) ?? NONE, this.#factsOf(document))
      this.#signals.changed(document._id)
    }
    this.#today.set(today)
  }

  /** The day without following it: who reads a document is told when its day comes. */
  #day = ''

  #isOnSite(document: ContentDocument): boolean {
    const day = publicationDay(document)
    return day === undefined || day <= this.#day
  }

  #factsOf(document: ContentDocument): Set<string> {
    const facts = factsOf(document, this.references(document))
    if (this.#isOnSite(document)) for (const fact of factsOnSite(document)) facts.add(fact)
    else facts.add(TO_COME)
    return facts
  }
}
