import {SETTINGS_ID, type ContentDocument} from '@stepzero/content-model'
import {addressOf} from '../address/address-of.ts'
import {isAddressed} from '../address/addressed.ts'
import {withoutClosingSlash} from '../address/base-address.ts'
import {factsOf, planImages, type PlannedImage} from '../image/plan-images.ts'
import type {Linked, ProvedSite, RuleOff} from '../link/linked.ts'
import {citationsIn} from '../citations/citations-in.ts'
import {usesOfPage, type UsesOfPage} from '../link/backlink-index.ts'
import type {Lookup} from '../load/dataset.ts'
import {generalFiles, filesOf, siteFiles} from '../plan/plan-files.ts'
import type {PlannedFile} from '../planned-file.ts'
import {planRedirects, type PlannedRedirects} from '../redirects/plan-redirects.ts'
import {formerAddresses, statedHops} from '../redirects/redirect-map.ts'
import type {ImageFacts} from '../view.ts'
import {editedIn, sitePages} from '../view/site-pages.ts'
import {languageOf} from '../address/addressed.ts'
import {rootOf} from '../view/translations.ts'
import {currentGlossary} from './current-glossary.ts'
import {currentLookup} from './current-lookup.ts'
import {CurrentTerms} from './current-terms.ts'
import {Documents} from './documents.ts'
import {FactIndex} from './fact-index.ts'
import {
  ADDRESSED,
  givenBy,
  ILLUSTRATED,
  MOVED,
  spoken,
  restsOn,
  standsAt,
  TO_COME,
  translates,
} from './facts-of.ts'
import {currentOnly} from './keep-current.ts'
import {Cell} from './reactive.ts'
import {Upkeep} from './upkeep.ts'
import {publicationDay} from '../load/publication-day.ts'

/** Where a document stands: the address that must be its own, and its files. */
interface Standing {
  readonly address: string | undefined
  readonly files: readonly PlannedFile[]
}

const NO_USES: UsesOfPage = new Map()

/** Everything between documents that change: what is worked out from them follows them. */
export class CurrentSite {
  readonly documents = new Documents()
  readonly terms = new CurrentTerms(this.documents)
  /** What readers see. */
  readonly lookup: Lookup = currentLookup(this.documents, (id) => this.documents.onSite(id))
  /** What there is, a later day's documents too. */
  readonly all: Lookup = currentLookup(this.documents, (id) => this.documents.any(id))
  /** Ids by the address that is to be theirs alone. */
  readonly holders = new FactIndex({watchCrowds: true})
  /** Files by address. */
  readonly living = new FactIndex({watchCrowds: true})
  readonly #images = new Map<string, Cell<ImageFacts | 'as described' | 'not to be shown'>>()
  readonly #usedBy = new FactIndex()
  readonly #proved = new Cell<ProvedSite | undefined>(undefined)
  #general: readonly PlannedFile[] = []

  readonly #glossaryIn = currentGlossary(this.lookup)
  readonly #generalIn = currentOnly.memo((language: string) =>
    generalFiles(this.lookup, language, this.#glossaryIn(language)),
  )
  readonly #allGeneral = currentOnly.once(() => [
    ...this.lookup.languages.flatMap((language) => this.#generalIn(language)),
    ...siteFiles(this.lookup.defaultLanguage),
  ])

  readonly #standing = new Upkeep<Standing>(
    (id) => this.#whereItStands(id),
    (id, before, after) => this.#moved(id, before, after),
  )
  readonly #uses = new Upkeep<UsesOfPage>(
    (id) => this.#whatItUses(id),
    (id, before = NO_USES, after) => {
      this.#usedBy.replace(id, new Set(before.keys()), new Set(after.keys()))
    },
  )

  /** Every file of the site, in the order of a plan made at once. */
  readonly files = currentOnly.once((): readonly PlannedFile[] => {
    const ids = this.documents.facts.ids(ADDRESSED)
    const files = this.lookup.languages.flatMap((language) => [
      ...this.#generalIn(language),
      ...ids.flatMap((id) =>
        (this.#standing.of(id)?.files ?? []).filter((file) => file.language === language),
      ),
    ])
    return [...files, ...siteFiles(this.lookup.defaultLanguage)]
  })

  readonly #hopsOf = currentOnly.memo((id: string) => {
    const document = this.documents.onSite(id)
    return document === undefined ? [] : [...formerAddresses(document, this.lookup)]
  })
  readonly #toCome = currentOnly.once(() => {
    const days = new Map<string, string>()
    for (const id of this.documents.facts.ids(TO_COME)) {
      const document = this.documents.any(id)
      const day = document === undefined ? undefined : publicationDay(document)
      if (document === undefined || day === undefined || !isAddressed(document)) continue
      days.set(addressOf(document, this.all.defaultLanguage, this.all) ?? '', day)
    }
    return days
  })
  readonly redirects = currentOnly.once((): PlannedRedirects =>
    planRedirects(
      {
        stated: statedHops(this.lookup),
        former: this.documents.facts.ids(MOVED).flatMap((id) => this.#hopsOf(id)),
      },
      {has: (path) => this.living.ids(path).length > 0},
      {get: (path) => this.#toCome().get(path)},
    ),
  )

  readonly images = currentOnly.once((): readonly PlannedImage[] =>
    planImages(() => this.illustrated(), this.lookup),
  )

  readonly #edited = currentOnly.memo((id: string) => editedIn(this.documents.onSite(id)))

  readonly linked: Linked

  constructor(base: string | undefined, rulesOff: readonly RuleOff[] = []) {
    this.linked = this.#link(base, rulesOff)
  }

  /** Puts a document in the place of the one with its id. */
  put(id: string, document: ContentDocument | undefined): void {
    this.documents.put(id, document)
    this.terms.touch(id)
    for (const upkeep of [this.#standing, this.#uses]) {
      if (document === undefined) upkeep.leave(id)
      else upkeep.watch(id)
    }
  }

  /** Whether there are settings: without them nothing has an address. */
  isBegun(): boolean {
    return this.lookup.find('settings', SETTINGS_ID) !== undefined
  }

  /** Works out what others look up by: where documents stand. */
  settleAddresses(): void {
    this.#standing.refresh()
    const general = this.#allGeneral()
    if (general === this.#general) return
    const before = new Set(this.#general.map(keyOf))
    const now = new Set(general.map(keyOf))
    for (const file of this.#general) {
      if (!now.has(keyOf(file))) this.living.remove(file.address, placeOf(file))
    }
    for (const file of general) {
      if (!before.has(keyOf(file))) this.living.add(file.address, placeOf(file))
    }
    this.#general = general
  }

  /** Works out what only readers ask for: who uses what, which pages hold which names. */
  settleLinks(): void {
    this.#uses.refresh()
    this.terms.settle()
  }

  settleProof(found: ProvedSite): void {
    this.#proved.set(found)
  }

  settleImage(asset: string, facts: ImageFacts | undefined): void {
    this.#imageCell(asset).set(facts ?? 'not to be shown')
  }

  /** Pages with figures, in the order of their ids. */
  illustrated(): ContentDocument[] {
    return this.documents.facts.ids(ILLUSTRATED).flatMap((id) => this.documents.onSite(id) ?? [])
  }

  #whereItStands(id: string): Standing {
    const document = this.documents.any(id)
    if (document === undefined || !isAddressed(document)) return {address: undefined, files: []}
    const {defaultLanguage} = this.all
    const address = addressOf(document, defaultLanguage, this.all)
    if (this.documents.onSite(id) === undefined) return {address, files: []}
    const files = this.lookup.languages.flatMap((language) => [
      ...filesOf(document, language, this.lookup),
    ])
    return {address, files}
  }

  #moved(id: string, before: Standing | undefined, after: Standing): void {
    if (before?.address !== after.address) {
      if (before?.address !== undefined) this.holders.remove(before.address, id)
      if (after.address !== undefined) this.holders.add(after.address, id)
    }
    if (before?.files === after.files) return
    for (const file of before?.files ?? []) this.living.remove(file.address, placeOf(file))
    for (const file of after.files) this.living.add(file.address, placeOf(file))
  }

  #whatItUses(id: string): UsesOfPage {
    const page = this.documents.onSite(id)
    if (page === undefined || !isAddressed(page)) return NO_USES
    const {lookup} = this
    return usesOfPage(page, {
      citationsOf: citationsIn(lookup),
      solution: (solution) => lookup.find('solution', solution),
      evidenceFrom: (step) =>
        this.documents.facts
          .ids(givenBy(step))
          .flatMap((evidence) => lookup.find('evidence', evidence) ?? []),
    })
  }

  #imageCell(asset: string): Cell<ImageFacts | 'as described' | 'not to be shown'> {
    let cell = this.#images.get(asset)
    if (cell === undefined) this.#images.set(asset, (cell = new Cell('as described')))
    return cell
  }

  #link(base: string | undefined, rulesOff: readonly RuleOff[]): Linked {
    const {documents, lookup} = this
    const exists = currentOnly.memo((id: string) => documents.onSite(id) !== undefined)
    const stands = (type: string, language: string, slug: string): string | undefined => {
      if (type !== 'journeyStep') return documents.facts.ids(standsAt(type, language, slug)).at(-1)
      const [journey = '', step = ''] = slug.split('/')
      return documents.facts
        .ids(standsAt(type, language, step))
        .findLast((id) => lookup.journeySlugOf(id) === journey)
    }
    return {
      dataset: lookup,
      slugs: {
        find: (type, language, slug) => {
          const id = stands(type, language, slug) ?? stands(type, '', slug)
          return id === undefined ? undefined : lookup.find(type, id)
        },
      },
      termLinks: this.terms,
      get today() {
        return documents.today()
      },
      get baseAddress() {
        const address = base ?? lookup.settings.baseAddress
        return address === undefined ? undefined : withoutClosingSlash(address)
      },
      backlinksOf: (id) =>
        exists(id)
          ? this.#usedBy.ids(id).flatMap((page) => this.#uses.of(page)?.get(id) ?? [])
          : [],
      claimsOf: (source) =>
        documents.facts.ids(restsOn(source)).flatMap((id) => lookup.find('claim', id) ?? []),
      image: (asset) => {
        const settled = this.#imageCell(asset).get()
        if (settled === 'not to be shown') return undefined
        if (settled !== 'as described') return settled
        const document = lookup.find('sanity.imageAsset', asset)
        return document === undefined ? undefined : factsOf(document)
      },
      translationsOf: (id) => this.#translationsOf(id),
      pages: currentOnly.once(() => sitePages(this.files(), this.#edited)),
      pagesIn: (language) => documents.facts.ids(spoken(language)),
      rulesOff,
      citationsOf: citationsIn(lookup),
      proved: () => this.#proved.get(),
    }
  }

  #translationsOf(id: string): ReadonlyMap<string, string> {
    const document = this.documents.onSite(id)
    if (document === undefined) return new Map()
    const language = languageOf(document)
    if (!isAddressed(document) || language === undefined) {
      return new Map(this.lookup.languages.map((tag) => [tag, id]))
    }
    const root = rootOf(document)
    const translations = this.documents.facts.ids(translates(root))
    if (translations.length === 1) return new Map([[language, id]])
    const found = new Map<string, string>()
    for (const one of translations) {
      const translation = this.documents.onSite(one)
      const tag = translation === undefined ? undefined : languageOf(translation)
      if (tag !== undefined && (!found.has(tag) || one === root)) found.set(tag, one)
    }
    return found
  }
}

/** A file among those of its address. */
const placeOf = ({language, document = ''}: PlannedFile): string => `${language} ${document}`

const keyOf = (file: PlannedFile): string => `${file.address} ${placeOf(file)}`
