import type {
  AddressedType,
  Claim,
  DocumentOf,
  DocumentType,
  Evidence,
  GlossaryEntry,
  Insight,
  Journey,
  JourneyStep,
  NewsletterIssue,
  Person,
  SelfCheck,
  Settings,
  Source,
  Topic,
  Zone,
} from '@stepzero/content-model'

/** A document that has an address: where it is and what it is called. */
export interface PageLink {
  readonly id: string
  readonly type: AddressedType
  /** Path on the site without the base path: `/glossary/quick-win/`. */
  readonly address: string
  readonly title: string
}

/** A figure in a summary that no longer holds. */
export interface OutdatedFigure {
  /** Where it ends in the text of the summary. */
  readonly at: number
  readonly status: 'superseded' | 'withdrawn'
  /** The figure that took its place; absent where none holds. */
  readonly instead?: string
}

/** What a list shows of a document, in plain text. */
export interface Card extends PageLink {
  /** Definition, lead, outcome or description; empty where a document has none. */
  readonly summary: string
  /** Figures of the summary that no longer hold, in its order; whoever shows it says so. */
  readonly outdated?: readonly OutdatedFigure[]
  readonly aliases: readonly string[]
  /** The day a reader goes by: published, sent. */
  readonly date?: string
  /** The number of a newsletter issue or a step. */
  readonly number?: number
  readonly zone?: Zone
  /** Minutes a self-check takes. */
  readonly minutes?: number
  /** Pages that cite a source, signs of a person, insights of a topic, steps of a journey. */
  readonly count?: number
}

/** How one document uses another. */
export type UseKind =
  | 'citation'
  | 'claim'
  | 'term'
  | 'link'
  | 'embed'
  | 'related'
  | 'serves'
  | 'pick'
  | 'recommendation'
  | 'feeds'
  | 'funnel'
  | 'callToAction'

/** A page that uses a document: once per page, with every kind of use and its anchors. */
export interface Backlink {
  readonly page: PageLink
  readonly kinds: readonly UseKind[]
  /** Ids on that page where the use stands, in reading order; for citations `cite-3-b`. */
  readonly anchors: readonly string[]
}

/** A piece of a sentence: words, or the figure of a claim by its id. */
export type SentencePart = (
  {readonly text: string; readonly claim?: never} | {readonly claim: string; readonly text?: never}
) & {
  /** Whether this is what is used: the word that is linked, the figure that is shown. */
  readonly isUse?: boolean
}

/** A sentence that uses a document. */
export interface UsePassage {
  /** Id on its page where the use stands, where it has one. */
  readonly anchor?: string
  readonly sentence: readonly SentencePart[]
}

/** A page that uses a document, with the sentences that do. */
export interface PageUse {
  readonly page: PageLink
  readonly kinds: readonly UseKind[]
  /** Empty where a list or a field refers to it and no sentence does. */
  readonly passages: readonly UsePassage[]
}

/** Every page that uses a document: the first with their sentences, more by name, all counted. */
export interface DocumentUses {
  readonly count: number
  readonly pages: readonly PageUse[]
  readonly others: readonly PageLink[]
}

/** One place where a page cites a source. */
export interface CitationUse {
  /** Id of the place: `cite-3-b`. */
  readonly id: string
  /** The number of the source on this page, from 1, by first use. */
  readonly number: number
  /** `a` for the first use of the source on this page, `b` for the next; `aa` after `z`. */
  readonly letter: string
  readonly source: string
  readonly locator?: string
  readonly prefix?: string
  /** The claim whose figure stands here, where it is one. */
  readonly claim?: string
}

/** A source as a page cites it. */
export interface CitedSource {
  readonly number: number
  readonly source: Source
  readonly uses: readonly CitationUse[]
}

/** All citations of one page, numbered by first use in reading order, one number per source. */
export interface PageCitations {
  readonly sources: readonly CitedSource[]
  /**
   * The use at a place. A place is the field and the `_key`s down to the inline object, joined by
   * dots: `lead.k1.k3`, `body.k7.k2`, `body.table1.row1.cell2.k1.k2`, `faq.f1.k1.k2`.
   */
  readonly uses: Readonly<Record<string, CitationUse>>
}

/** A term found in the text of one span: `[start, end)` in UTF-16 units of its text. */
export interface TermLink {
  readonly start: number
  readonly end: number
  readonly entry: PageLink
}

/** Automatic term links of one page, by the place of their span (`body.k7.k2`). */
export type PageTermLinks = Readonly<Record<string, readonly TermLink[]>>

/** One step as the line of a journey shows it. */
export interface StepSummary extends PageLink {
  readonly number: number
  readonly zone?: Zone
  readonly outcome?: string
  /** Name of the stage the step stands for, where it has one. */
  readonly stage?: string
}

/** A journey and its steps in order. */
export interface JourneyLine {
  readonly journey: PageLink
  readonly kind: Journey['kind']
  readonly audience: Journey['audience']
  readonly goal: string
  readonly steps: readonly StepSummary[]
  /** The step that opens this journey, where it is a smaller one. */
  readonly openedBy?: StepSummary
}

/** Where a step stands. */
export interface StepPlace {
  readonly line: JourneyLine
  readonly previous?: StepSummary
  readonly next?: StepSummary
}

/** A letter of the glossary, in the order of the language's collation. */
export interface LetterCount {
  /** As shown: `A`, `Ä`, `#` for what starts with no letter. */
  readonly letter: string
  /** As it stands in ids and addresses: `a`, `other`. */
  readonly slug: string
  readonly count: number
}

/** Where a term stands, and what it is called: what looking it up needs. */
export interface TermNames {
  readonly address: string
  readonly title: string
  readonly aliases: readonly string[]
}

/** How the names of all terms are cut into parts, so that a reader loads little of them. */
export interface NameParts {
  /** How many first letters decide in which part a name stands; 0 where all are in one. */
  readonly letters: number
  /** Each part by those letters, in order; none where all are in one. */
  readonly parts: readonly string[]
}

/** A page of the site as a sitemap lists it. */
export interface SitePage {
  readonly address: string
  /** The newest day an editor put on the document it shows, where it shows one that has any. */
  readonly edited?: string
}

/** What a page must know of an image to show it; `pictureOf` makes its files and sizes of it. */
export interface ImageFacts {
  /** Id of the asset. */
  readonly id: string
  /** Hash of the stored image: part of the address of every file made of it. */
  readonly sha1: string
  /** In pixels, as it is seen, whichever way the camera was held. */
  readonly width: number
  readonly height: number
  /** Whether it is drawn, not made of pixels, and stays sharp when it is shown larger. */
  readonly vector: boolean
}

/** What was looked at when the built files were proved; the pages that say so are proved after it. */
export interface ProofFigures {
  /** Ids of the rules that were held against every file, in their order. */
  readonly rules: readonly string[]
  readonly files: number
  readonly pages: number
  /** Plain links inside the site, and to others. */
  readonly ownLinks: number
  readonly foreignLinks: number
  /** Fields of all pages: choices of self-checks, a search. */
  readonly fields: number
  /** Fields that ask for personal data, forms that send, requests to others, cookies. */
  readonly personalFields: number
  readonly sendingForms: number
  readonly foreignRequests: number
  readonly cookies: number
  /** Keys under which a script may keep something, by the reader's own act. */
  readonly storageKeys: readonly string[]
}

/** How much a page weighs when it is opened for the first time, in bytes as they are stored. */
export interface PageBytes {
  /** First part of the address, `glossary`; empty for pages that stand alone. */
  readonly kind: string
  readonly pages: number
  /** Text and markup alone, of the page in the middle and of the largest. */
  readonly median: number
  readonly largest: number
  /** With everything the page loads: styles, scripts, fonts and images. */
  readonly medianInAll: number
  readonly largestInAll: number
  /** Address of the page that loads most. */
  readonly largestPage: string
}

/** A review that is due. */
export interface DueReview {
  readonly page: PageLink
  /** The day of the last one. */
  readonly last: string
  /** The day since which it is due. */
  readonly since: string
}

/** Something that was wrong, and what stands there now. */
export interface Correction {
  readonly page: PageLink
  readonly at: string
  readonly was: string
  readonly now: string
  readonly why: string
}

/** What the documents of a site tell about how far it can be trusted, in one language. */
export interface TrustFacts {
  readonly sources: {
    readonly count: number
    /** By age: within the half-life of its kind of statement, past it, or without one. */
    readonly fresh: number
    readonly stale: number
    readonly ageless: number
    /** By what the last check of the address found. */
    readonly fine: number
    readonly gone: number
    readonly cannotTell: number
    readonly notChecked: number
    readonly withoutAddress: number
    readonly archived: number
    /** The day of the oldest of those checks. */
    readonly checkedSince?: string
  }
  readonly claims: {
    /** Places in the texts that cite a source. */
    readonly citations: number
    /** Phrases that read like a figure, a first place or an effect, and cite nothing. */
    readonly uncited: number
    /** Passages of which an editor said, with a reason, that they claim nothing. */
    readonly declared: number
    readonly current: number
    readonly superseded: number
    readonly withdrawn: number
  }
  readonly reviews: {
    readonly pages: number
    readonly inTime: number
    readonly due: readonly DueReview[]
    readonly never: number
  }
  /** Newest first. */
  readonly corrections: readonly Correction[]
  /** Editorial rules that the house does without, and why. */
  readonly rulesOff: readonly {readonly id: string; readonly reason: string}[]
}

/** What {@link View.list} can list. `topic:<id>`: insights of one topic; `person:<id>`: pages signed. */
export type ListKind =
  | 'glossary'
  | 'insights'
  | 'newsletter'
  | 'self-checks'
  | 'journeys'
  | 'sources'
  | 'people'
  | 'topics'
  | `topic:${string}`
  | `person:${string}`

/**
 * The graph as one render reads it. Every method is a facet: the view records what was asked and a
 * hash of the answer, misses included, so that a page renders again only when an answer changes.
 *
 * @public
 */
export interface View {
  /** The language of the page that is rendered, as BCP 47 tag. */
  readonly language: string

  glossaryEntry(slug: string | undefined): GlossaryEntry | undefined
  insight(slug: string | undefined): Insight | undefined
  /** By its number, as it stands in the address. */
  newsletterIssue(number: string | undefined): NewsletterIssue | undefined
  selfCheck(slug: string | undefined): SelfCheck | undefined
  journey(slug: string | undefined): Journey | undefined
  journeyStep(journey: string | undefined, slug: string | undefined): JourneyStep | undefined
  topic(slug: string | undefined): Topic | undefined
  source(slug: string | undefined): Source | undefined
  person(slug: string | undefined): Person | undefined

  /** A document of one type by id; undefined if there is none, or it is of another type. */
  document<Type extends DocumentType>(type: Type, id: string): DocumentOf<Type> | undefined
  /** Address and title of a document; undefined if it has no address here. */
  link(id: string): PageLink | undefined
  card(id: string): Card | undefined
  /** Pages on which an editor placed a use of a document, in a total order. */
  backlinks(id: string): readonly Backlink[]
  /** The same with those that a term was merely found on, and with the sentences around. */
  uses(id: string): DocumentUses
  citations(page: string): PageCitations
  /** Claims that rest on a source, in a total order. */
  claims(source: string): readonly Claim[]
  termLinks(page: string): PageTermLinks
  /** Cards of a kind: newest first where they have a date, else by the language's collation. */
  list(kind: ListKind, part?: string): readonly Card[]
  /** Whether a list holds anything: without a card of it being read, which are many and change often. */
  hasAny(kind: ListKind): boolean
  letters(): readonly LetterCount[]
  /** How the names of terms are cut for the search. */
  nameParts(): NameParts
  /** Terms with the names that stand in a part; with all of their names where none is given. */
  names(part?: string): readonly TermNames[]
  journeyLine(journey: string): JourneyLine | undefined
  placeOf(step: string): StepPlace | undefined
  /** Evidence in a total order. */
  evidence(): readonly Evidence[]
  /** An image asset; undefined if there is none, or it cannot be shown and its text stands for it. */
  image(asset: string): ImageFacts | undefined
  /** The same page in other languages, this one included, where there is more than one. */
  translations(page: string): readonly {readonly language: string; readonly link: PageLink}[]
  /** Every page of the site in all languages, but the one for unknown addresses; by address. */
  pages(): readonly SitePage[]
  settings(): Settings
  /** What the documents tell about how far the site can be trusted. */
  trust(): TrustFacts
  /** What the proof of all other pages looked at; undefined where none was made. */
  proof(): ProofFigures | undefined
  /** What those pages weigh, by kind; empty where nobody weighed them. */
  weights(): readonly PageBytes[]
  /** The origin and base path readers use, without closing slash; undefined if none is known. */
  baseAddress(): string | undefined
  /** The day the site is built for, `YYYY-MM-DD`: the only clock. */
  today(): string
}
