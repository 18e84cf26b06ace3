import type {SSRResult} from 'astro'
import {FetchState} from 'astro/fetch'
import {renderToString} from 'astro/runtime/server/index.js'

type Component = Parameters<typeof renderToString>[1]

/** What one rendering came to. */
export interface FrameAnswer {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly location: string | undefined
}

/**
 * All that Astro needs around the pages of one route, made once. One page is rendered in it at a
 * time, and nothing of a page stays in it: what a template can write to is new for each.
 */
export class PageFrame {
  readonly #state: FetchState
  readonly #result: SSRResult
  readonly #component: Component
  readonly #route: NonNullable<FetchState['routeData']>
  readonly #head: Pick<SSRResult, 'styles' | 'scripts' | 'links'>
  readonly #hint: Hint
  /** What `Astro` inherits from in every component. */
  readonly #page: Page

  private constructor(
    state: FetchState,
    result: SSRResult,
    component: Component,
    route: NonNullable<FetchState['routeData']>,
  ) {
    this.#state = state
    this.#result = result
    this.#component = component
    this.#route = route
    this.#head = {
      styles: new Set(result.styles),
      scripts: new Set(result.scripts),
      links: new Set(result.links),
    }
    const metadata = result.componentMetadata.get(component.moduleId ?? '')
    const hint = metadata?.propagation ?? 'none'
    this.#hint = {
      headInTree: metadata?.containsHead ?? false,
      routeHasPropagation: hint === 'self' || hint === 'in-tree',
    }
    this.#page = Object.assign(pageOf(result.createAstro({}, null)), {
      params: {},
      url: state.url,
      locals: state.locals,
      response: new PageResponse(),
    })
    const address = () => this.#state.url
    // A template that asks gets the request that would have been made for its page.
    Object.defineProperty(this.#page, 'request', {get: () => new Request(address())})
  }

  /** A frame for the route that answers to an address; undefined where no component does. */
  static async open(address: URL): Promise<PageFrame | undefined> {
    const state = new FetchState(new Request(address))
    const module = await state.loadComponentInstance()
    const component = module.default
    if (component.isAstroComponentFactory !== true || state.routeData === undefined)
      return undefined
    const result = await state.createResult(module, state.getActionAPIContext())
    return new PageFrame(state, result, component, state.routeData)
  }

  /**
   * Renders one page of the route.
   *
   * @throws whatever the template throws
   */
  async render(pathname: string, address: URL, locals: App.Locals): Promise<FrameAnswer> {
    const response = this.#begin(pathname, address, locals)
    const body = await renderToString(this.#result, this.#component, {}, {}, true, this.#route)
    if (typeof body === 'string') {
      return {status: response.status, type: response.type(), body, location: undefined}
    }
    return {
      status: body.status,
      type: body.headers.get('content-type') ?? '',
      body: await body.text(),
      location: body.headers.get('location') ?? undefined,
    }
  }

  #begin(pathname: string, url: URL, locals: App.Locals): PageResponse {
    const state = this.#state
    state.pathname = pathname
    state.url = url
    state.locals = locals
    // Read again from the path.
    state.params = undefined
    const params = state.params ?? {}
    const response = new PageResponse()
    const {styles, scripts, links} = this.#head
    // One by one: putting a new object over another costs more than all of the rest here.
    const result = this.#result
    result.params = params
    result.pathname = pathname
    result.response = response
    result.styles = new Set(styles)
    result.scripts = new Set(scripts)
    result.links = new Set(links)
    result._metadata = emptyMetadata(this.#hint)
    const page = this.#page
    page.params = params
    page.url = url
    page.locals = locals
    page.response = response
    return response
  }
}

/** What is of one page, of what all templates see. */
interface Page {
  params: NonNullable<FetchState['params']>
  url: URL
  locals: App.Locals
  response: PageResponse
}

/** What the compiler knows of the component of a page. */
interface Hint {
  readonly headInTree: boolean
  readonly routeHasPropagation: boolean
}

/** What a template may set of the answer. Most never do, and headers are dear. */
class PageResponse {
  status = 200
  statusText = 'OK'
  #headers: Headers | undefined

  get headers(): Headers {
    return (this.#headers ??= new Headers({'Content-Type': HTML}))
  }

  type(): string {
    return this.#headers === undefined ? HTML : (this.#headers.get('content-type') ?? '')
  }
}

const HTML = 'text/html'

const emptyMetadata = ({headInTree, routeHasPropagation}: Hint): SSRResult['_metadata'] => ({
  hasHydrationScript: false,
  rendererSpecificHydrationScripts: new Set(),
  renderedScripts: new Set(),
  hasDirectives: new Set(),
  hasRenderedHead: false,
  hasRenderedServerIslandRuntime: false,
  headInTree,
  extraHead: [],
  extraStyleHashes: [],
  extraScriptHashes: [],
  propagators: new Set(),
  routeHasPropagation,
  pendingSlotEvaluations: [],
  templateDepth: 0,
})

function pageOf(astro: object): object {
  const page: unknown = Object.getPrototypeOf(astro)
  if (typeof page === 'object' && page !== null) return page
  throw new TypeError('Astro’s global inherits from nothing; its renderer has changed.')
}
