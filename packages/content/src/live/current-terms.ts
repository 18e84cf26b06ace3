import type {ContentDocument, GlossaryEntry} from '@stepzero/content-model'
import {isPage, type PageDocument} from '../address/addressed.ts'
import {useOrder, pageAt} from '../link/use-order.ts'
import {findTermLinks, type FoundTerms} from '../terms/find-term-links.ts'
import {isAllCapitals, surfaceForms} from '../terms/surface-forms.ts'
import {TermAutomaton} from '../terms/term-automaton.ts'
import {termCatalogue, type TermCatalogue} from '../terms/term-catalogue.ts'
import type {TermLinkIndex} from '../terms/term-link-index.ts'
import type {TermForm} from '../terms/terminal.ts'
import {eachEntry, firstSpot, toldLinks} from '../terms/told-links.ts'
import {walk} from '../text/walk.ts'
import type {Documents} from './documents.ts'
import {FactIndex} from './fact-index.ts'
import {ADDRESSED, TO_COME, typed} from './facts-of.ts'
import {currentOnly} from './keep-current.ts'
import {unnoted} from './reactive.ts'
import {Signals} from './signals.ts'
import {Upkeep} from './upkeep.ts'

/** What an entry is called in a language: its title, and its aliases. */
interface Names {
  readonly language: string
  readonly title: string
  readonly aliases: readonly string[]
}

/** What a page names, and its place among the pages that name something. */
interface Naming {
  readonly place: string
  readonly found: FoundTerms
}

const NAMES_NOTHING: Naming = {place: '', found: new Int32Array(0)}

const ENTRY = typed('glossaryEntry')

/**
 * Terms in the text of pages that change. Every page depends on every name there is, and on every
 * name there could be; so when names come and go, only those are looked for in all pages, and the
 * pages that hold one are told.
 */
export class CurrentTerms implements TermLinkIndex {
  readonly #documents: Documents
  readonly #names = new Map<string, Names>()
  readonly #catalogues = new Map<string, TermCatalogue>()
  /** Entries by number, for good: what was found is kept while entries come and go. */
  readonly #entries: string[] = []
  readonly #numbers = new Map<string, number>()
  /** Pages whose terms somebody follows. */
  readonly #pages = new Signals()
  readonly #touched = new Set<string>()
  readonly #namingOf = currentOnly.memo((id: string) => this.#find(id))
  /** Which pages name an entry, once somebody asked. */
  readonly #named = new FactIndex()
  #upkeep: Upkeep<Naming> | undefined

  constructor(documents: Documents) {
    this.#documents = documents
  }

  /** Hears that a document with this id came, went or became another. */
  touch(id: string): void {
    this.#touched.add(id)
    if (unnoted(() => this.#documents.any(id)) === undefined) this.#upkeep?.leave(id)
    else this.#upkeep?.watch(id)
  }

  /** Takes over the names that entries have now, and tells the pages that hold others. */
  settle(): void {
    const moved = new Map<string, Set<string>>()
    for (const id of this.#touched) {
      const before = this.#names.get(id)
      const after = namesOf(unnoted(() => this.#documents.onSite(id)))
      if (after === undefined) this.#names.delete(id)
      else this.#names.set(id, after)
      for (const [language, name] of difference(before, after)) {
        const known = moved.get(language) ?? new Set()
        moved.set(language, known.add(name))
      }
    }
    this.#touched.clear()
    for (const [language, names] of moved) {
      this.#catalogues.delete(language)
      this.#tellPagesWith(names, language)
    }
    this.#upkeep?.refresh()
  }

  of: TermLinkIndex['of'] = (id, link) => {
    const page = this.#documents.onSite(id)
    if (page === undefined || !isPage(page)) return {}
    return toldLinks(page, this.#namingOf(id).found, (number) => link(this.#entries[number] ?? ''))
  }

  pagesNaming: TermLinkIndex['pagesNaming'] = (entry) => {
    this.#beginUpkeep()
    return this.#named.ids(entry).map(pageAt)
  }

  spotOf: TermLinkIndex['spotOf'] = (page, entry) =>
    firstSpot(this.#namingOf(page).found, this.#numberOf(entry))

  #find(id: string): Naming {
    const page = this.#documents.onSite(id)
    if (page === undefined || !isPage(page)) return NAMES_NOTHING
    this.#pages.noted(id)
    return {
      place: useOrder({type: page._type, title: page.title, id}),
      found: findTermLinks(page, this.#catalogueOf(page.language)),
    }
  }

  /** From now on all pages are looked through, and not only those whose terms are asked for. */
  #beginUpkeep(): void {
    if (this.#upkeep !== undefined) return
    const upkeep = new Upkeep(this.#namingOf, (_id, before = NAMES_NOTHING, after) => {
      const gone = this.#entriesIn(before)
      const there = this.#entriesIn(after)
      if (before.place === after.place) this.#named.replace(after.place, gone, there)
      else {
        for (const entry of gone) this.#named.remove(entry, before.place)
        for (const entry of there) this.#named.add(entry, after.place)
      }
    })
    this.#upkeep = upkeep
    unnoted(() => {
      for (const fact of [ADDRESSED, TO_COME]) {
        for (const id of this.#documents.facts.ids(fact)) upkeep.watch(id)
      }
      upkeep.refresh()
    })
  }

  #entriesIn({found}: Naming): Set<string> {
    const entries = new Set<string>()
    eachEntry(found, (number) => entries.add(this.#entries[number] ?? ''))
    return entries
  }

  #numberOf(entry: string): number {
    let number = this.#numbers.get(entry)
    if (number === undefined) {
      number = this.#entries.push(entry) - 1
      this.#numbers.set(entry, number)
    }
    return number
  }

  #catalogueOf(language: string): TermCatalogue {
    const known = this.#catalogues.get(language)
    if (known !== undefined) return known
    const entries = unnoted(() =>
      this.#documents.facts.ids(ENTRY).flatMap((id): GlossaryEntry[] => {
        const entry = this.#documents.onSite(id)
        return entry?._type === 'glossaryEntry' ? [entry] : []
      }),
    )
    const made = termCatalogue(
      new Map(entries.map((entry) => [entry._id, {number: this.#numberOf(entry._id), entry}])),
      language,
    )
    this.#catalogues.set(language, made)
    return made
  }

  #tellPagesWith(names: ReadonlySet<string>, language: string): void {
    const forms: TermForm<object>[] = []
    for (const name of names) {
      const target = {}
      for (const text of surfaceForms(name.trim(), language)) {
        forms.push({text, exact: isAllCapitals(name), target})
      }
    }
    const automaton = new TermAutomaton(forms)
    for (const id of this.#pages.keys()) {
      const page = unnoted(() => this.#documents.onSite(id))
      if (page === undefined || !isPage(page) || page.language !== language) continue
      if (page.linkTerms && holdsAny(page, automaton)) this.#pages.changed(id)
    }
  }
}

function holdsAny(page: PageDocument, automaton: TermAutomaton<object>): boolean {
  let found = false
  const note = () => {
    found = true
  }
  for (const part of walk(page)) {
    if (part.kind !== 'block' || part.role !== 'text') continue
    // A name can be spread over parts of a line, as one that is partly bold is.
    let text = ''
    for (const child of part.block.children) text += child._type === 'span' ? child.text : '\ufffc'
    automaton.scan(text, note)
    if (found) return true
  }
  return false
}

function namesOf(document: ContentDocument | undefined): Names | undefined {
  if (document?._type !== 'glossaryEntry') return undefined
  const {language, title, aliases} = document
  return {language, title, aliases}
}

/** Names that are there only before or after, or stand in another order, with their language. */
function difference(
  before: Names | undefined,
  after: Names | undefined,
): readonly (readonly [language: string, name: string])[] {
  const one = listed(before)
  const other = listed(after)
  if (one.join('\n') === other.join('\n')) return []
  const told = (names: Names | undefined) =>
    names === undefined
      ? []
      : [names.title, ...names.aliases].map((name) => [names.language, name] as const)
  const moved = [...told(before), ...told(after)].filter((_, at) => {
    const key = [...one, ...other][at] ?? ''
    return one.includes(key) !== other.includes(key)
  })
  return moved.length > 0 ? moved : [...told(before), ...told(after)]
}

const listed = (names: Names | undefined): string[] =>
  names === undefined
    ? []
    : [names.title, ...names.aliases].map((name, at) =>
        [names.language, at === 0 ? 'title' : 'alias', name].join('\t'),
      )
