import {randomUUID} from 'node:crypto'
import type {ServerResponse} from 'node:http'
import {hrefOf} from '../release/href-of.ts'
import type {PlannedFile} from '../plan/site-plan.ts'
import {indexOf} from './preview-plan.ts'
import type {PreviewPlan} from './preview-plan.ts'

/** A page as it was rendered for one reader. */
export interface ShownPage {
  readonly address: string
  /** Undefined where nothing is planned at the address. */
  readonly file: PlannedFile | undefined
  /** The version of the plan; undefined where there was none. */
  readonly version: number | undefined
  /** The facets it read; undefined where any change may change it. */
  readonly facets: ReadonlyMap<string, string> | undefined
}

/** Pages whose reload script may still ask; older ones are told to load again. */
const REMEMBERED = 500

/** The pages that browsers show, each waiting to hear that it is no longer what it was. */
export class OpenPages {
  readonly #plan: () => Promise<PreviewPlan>
  readonly #base: string
  readonly #onError: (error: unknown) => void
  readonly #shown = new Map<string, ShownPage>()
  readonly #waiting = new Map<ServerResponse, ShownPage>()
  #telling = false
  #again = false

  constructor(plan: () => Promise<PreviewPlan>, base: string, onError: (error: unknown) => void) {
    this.#plan = plan
    this.#base = base
    this.#onError = onError
  }

  /** Remembers a page; its script asks by the id that is returned. */
  show(page: ShownPage): string {
    const id = randomUUID()
    this.#shown.set(id, page)
    const [oldest] = this.#shown.keys()
    if (this.#shown.size > REMEMBERED && oldest !== undefined) this.#shown.delete(oldest)
    return id
  }

  /** Answers with a stream of events: one, as soon as the page has changed. */
  wait(id: string, response: ServerResponse): void {
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8')
    response.write('retry: 1000\n\n')
    const page = this.#shown.get(id)
    if (page === undefined) return tell(response, {})
    this.#waiting.set(response, page)
    response.on('close', () => this.#waiting.delete(response))
    // It may have changed while it was on its way.
    this.tellChanges()
  }

  /** Tells every page that has changed; asks for the plan only if any page is open. */
  tellChanges(): void {
    this.#again = true
    if (this.#telling) return
    this.#telling = true
    this.#tellAll()
      .catch(this.#onError)
      .finally(() => {
        this.#telling = false
        // Said after the last page was told, and before this.
        if (this.#again && this.#waiting.size > 0) this.tellChanges()
      })
  }

  async #tellAll(): Promise<void> {
    while (this.#again && this.#waiting.size > 0) {
      this.#again = false
      const plan = await this.#plan()
      for (const [response, page] of this.#waiting) {
        const change = changeOf(page, plan, this.#base)
        if (change === undefined) continue
        this.#waiting.delete(response)
        tell(response, change)
      }
    }
  }
}

interface Change {
  /** Where the document stands now, if that is elsewhere. */
  readonly to?: string
}

function changeOf(page: ShownPage, plan: PreviewPlan, base: string): Change | undefined {
  const {version, files} = indexOf(plan)
  if (page.version === version) return undefined
  const {file, facets} = page
  const now = files.get(page.address)
  if (file?.document !== undefined && now?.document !== file.document) {
    const moved = plan.files.find((one) => isSamePage(one, file))
    return moved === undefined ? {} : {to: hrefOf(moved.address, base)}
  }
  if (facets === undefined || plan.facetHash === undefined) return {}
  if ((file === undefined) !== (now === undefined)) return {}
  for (const [key, hash] of facets) if (plan.facetHash(key) !== hash) return {}
  return undefined
}

const isSamePage = (one: PlannedFile, other: PlannedFile): boolean =>
  one.document === other.document && one.type === other.type && one.language === other.language

function tell(response: ServerResponse, change: Change): void {
  response.end(`data: ${JSON.stringify(change)}\n\n`)
}
