import {stat} from 'node:fs/promises'
import {join} from 'node:path'
import {nameDocuments, type FollowedLake} from '@stepzero/content'
import type {SiteStatus as ToldStatus} from '@stepzero/content-model'
import type {SiteDesk} from '@stepzero/lake'
import type {PreviewServer} from '@stepzero/publish'
import {tellProblems} from './tell-problems.ts'
import type {SitePublisher, SiteStatus} from './site-publisher.ts'

/** Where the site is, and where its preview will be. */
export interface DeskOptions {
  /** Where readers find the site, without closing slash. */
  readonly site: () => string
  readonly dataDir: string
  /** Where the preview will answer; a page that is open before it does may show it all the same. */
  readonly previewOrigin: string | undefined
  readonly log: (line: string) => void
}

/** The file that is written whenever the site changes. */
const RELEASE = 'release.json'

const NOT_YET: SiteStatus = {state: 'publishing', problems: [], kept: []}

/**
 * What editors are told while the site is published: how it stands, and how to see drafts. It is
 * there before lake, publisher and preview are, and learns of each when it stands.
 */
export class EditorsDesk implements SiteDesk {
  readonly #options: DeskOptions
  #publisher: Pick<SitePublisher, 'status' | 'addressOf'> | undefined
  #lake: FollowedLake | undefined
  #preview: Pick<PreviewServer, 'origin' | 'link' | 'linkTo'> | undefined
  #failure: string | undefined

  constructor(options: DeskOptions) {
    this.#options = options
  }

  /** From now on tells how a publisher stands with the documents of a lake. */
  follows(publisher: Pick<SitePublisher, 'status' | 'addressOf'>, lake: FollowedLake): void {
    this.#publisher = publisher
    this.#lake = lake
    this.#failure = undefined
  }

  /** Nothing could be published at all; from now on tells why, until a publisher is followed anew. */
  fails(failure: string): void {
    this.#failure = failure
  }

  /** From now on gives links to a preview. */
  shows(preview: Pick<PreviewServer, 'origin' | 'link' | 'linkTo'>): void {
    this.#preview = preview
  }

  async status(): Promise<ToldStatus> {
    const publisher = this.#publisher
    const {state, failure, problems, kept, search} = this.#standing()
    const publishedAt = await this.#publishedAt()
    const preview = this.#preview?.origin
    return {
      state,
      ...(failure === undefined ? {} : {failure}),
      ...(publishedAt === undefined ? {} : {publishedAt}),
      site: this.#options.site(),
      ...(preview === undefined ? {} : {preview}),
      ...(search === undefined ? {} : {search}),
      problems: tellProblems(problems, kept, await this.#namesIn(problems), (id) =>
        publisher?.addressOf(id),
      ),
    }
  }

  previewLink(document: string | undefined): string | undefined {
    return document === undefined ? this.#preview?.link() : this.#preview?.linkTo(document)
  }

  previewOrigin(): string | undefined {
    return this.#preview?.origin ?? this.#options.previewOrigin
  }

  #standing(): SiteStatus {
    if (this.#failure !== undefined) return {...NOT_YET, state: 'failing', failure: this.#failure}
    return this.#publisher?.status ?? NOT_YET
  }

  async #publishedAt(): Promise<string | undefined> {
    const found = await stat(join(this.#options.dataDir, RELEASE)).catch(() => undefined)
    return found?.mtime.toISOString()
  }

  /** Titles make a list readable; without them it is still a list. */
  async #namesIn(problems: SiteStatus['problems']): ReturnType<typeof nameDocuments> {
    const ids = new Set(
      problems.flatMap(({document, others = []}) => [document ?? [], others].flat()),
    )
    if (this.#lake === undefined || ids.size === 0) return new Map()
    try {
      return await nameDocuments(this.#lake, [...ids])
    } catch (error) {
      this.#options.log(`The titles of documents with problems cannot be read: ${String(error)}`)
      return new Map()
    }
  }
}
