import type {ContentDocument, GlossaryEntry} from '@stepzero/content-model'
import {isPage, type PageDocument} from '../address/addressed.ts'
import {findTermLinks} from '../terms/find-term-links.ts'
import {isAllCapitals, surfaceForms} from '../terms/surface-forms.ts'
import {TermAutomaton} from '../terms/term-automaton.ts'
import {termCatalogue, type TermCatalogue} from '../terms/term-catalogue.ts'
import type {TermLinkIndex} from '../terms/term-link-index.ts'
import type {TermForm} from '../terms/terminal.ts'
import {walk} from '../text/walk.ts'
import type {TermLink} from '../view.ts'
import type {Documents} from './documents.ts'
import {typed} from './facts-of.ts'
import {Signal, unnoted} from './reactive.ts'

/** What an entry is called in a language: its title, and its aliases. */
interface Names {
  readonly language: string
  readonly title: string
  readonly aliases: readonly string[]
}

/** The entries of a language, and who they are by their numbers. */
interface Catalogue {
  readonly terms: TermCatalogue
  readonly ids: readonly string[]
}

const ENTRY = typed('glossaryEntry')

/**
 * Terms in the text of pages that change. Every page depends on every name there is, and on every
 * name there could be; so when names come and go, only those are looked for in all pages, and the
 * pages that hold one are told.
 */
export class CurrentTerms implements TermLinkIndex {
  readonly #documents: Documents
  readonly #names = new Map<string, Names>()
  readonly #catalogues = new Map<string, Catalogue>()
  /** Pages whose terms somebody follows. */
  readonly #pages = new Map<string, Signal>()
  readonly #touched = new Set<string>()

  constructor(documents: Documents) {
    this.#documents = documents
  }

  /** Hears that a document with this id came, went or became another. */
  touch(id: string): void {
    this.#touched.add(id)
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
  }

  of: TermLinkIndex['of'] = (id, link) => {
    const page = this.#documents.onSite(id)
    if (page === undefined || !isPage(page)) return {}
    let signal = this.#pages.get(id)
    if (signal === undefined) this.#pages.set(id, (signal = new Signal()))
    signal.noted()
    const {terms, ids} = this.#catalogueOf(page.language)
    const byPlace: Record<string, TermLink[]> = {}
    for (const {place, start, end, entry: number} of findTermLinks(page, terms)) {
      const entry = link(ids[number] ?? '')
      if (entry !== undefined) (byPlace[place] ??= []).push({start, end, entry})
    }
    return byPlace
  }

  #catalogueOf(language: string): Catalogue {
    const known = this.#catalogues.get(language)
    if (known !== undefined) return known
    const entries = unnoted(() =>
      this.#documents.facts.ids(ENTRY).flatMap((id): GlossaryEntry[] => {
        const entry = this.#documents.onSite(id)
        return entry?._type === 'glossaryEntry' ? [entry] : []
      }),
    )
    const numbered = new Map(entries.map((entry, number) => [entry._id, {number, entry}]))
    const made = {
      terms: termCatalogue(numbered, language),
      ids: entries.map(({_id}) => _id),
    }
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
    for (const [id, signal] of this.#pages) {
      const page = unnoted(() => this.#documents.onSite(id))
      if (page === undefined || !isPage(page) || page.language !== language) continue
      if (page.linkTerms && holdsAny(page, automaton)) signal.changed()
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
