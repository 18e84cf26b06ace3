import {AsyncLocalStorage} from 'node:async_hooks'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {CompiledSite} from '../compile/compile-site.ts'
import {CompileError} from '../errors.ts'

/** What one rendering came to, whatever it was: nothing has been judged yet. */
export interface Rendering {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly location: string | undefined
  /** The page or endpoint that answered, relative to the site; absent if none did. */
  readonly template: string | undefined
  /** What was thrown or logged as an error meanwhile, first things first. */
  readonly errors: readonly unknown[]
}

/** The compiled site, loaded: renders any of its pages in this process. */
export interface SiteApp {
  readonly siteDir: string
  /** The path under the origin that was compiled in. */
  readonly base: string
  /**
   * Renders the page at a full address. Never throws for what a page does; its errors are in the
   * answer. Any number of renderings may be under way at once, each with its own view.
   */
  render(address: URL, graph: object): Promise<Rendering>
}

/** What the compiled site exports. */
interface Entry {
  readonly app: App
  /** Pages without the ceremony of requests; absent from sites with an adapter of their own. */
  readonly renderPage?: RenderPage
}

type RenderPage = (address: URL, locals: Locals) => Promise<Omit<Rendering, 'errors'> | undefined>

interface Locals {
  readonly graph: object
  fail(error: unknown): void
}

interface App {
  readonly manifest: {readonly pageMap?: ReadonlyMap<string, () => Promise<unknown>>}
  readonly logger: {setDestination(destination: {write(event: LogEvent): void}): void}
  match(request: Request): {readonly component: string} | undefined
  render(request: Request, options: {readonly locals: object}): Promise<Response>
}

interface LogEvent {
  readonly level: string
  readonly message: string
}

const errorsOfThisRendering = new AsyncLocalStorage<unknown[]>()

/**
 * Loads a compiled site into this process, all of its pages at once, so that its folder may go
 * while it is in use.
 *
 * @param log - hears the warnings that Astro itself gives while rendering
 * @throws {@link CompileError} if what was compiled exports no app
 * @public
 */
export async function loadApp(
  compiled: CompiledSite,
  log: (line: string) => void = () => {},
): Promise<SiteApp> {
  const entry = join(compiled.dir, 'server', 'entry.mjs')
  const module: unknown = await import(pathToFileURL(entry).href)
  if (!isEntry(module)) throw new CompileError('the compiled entry exports no app', {file: entry})
  const {app, renderPage = () => Promise.resolve(undefined)} = module
  app.logger.setDestination({
    write({level, message}) {
      if (level === 'error') errorsOfThisRendering.getStore()?.push(message)
      else if (level === 'warn') log(message)
    },
  })
  await Promise.all([...(app.manifest.pageMap?.values() ?? [])].map((load) => load()))
  const siteDir = resolve(compiled.dir, '../..')
  const render = async (address: URL, graph: object): Promise<Rendering> => {
    const errors: unknown[] = []
    const logged: unknown[] = []
    const locals = {graph, fail: (error: unknown) => void errors.push(error)}
    const answer = await errorsOfThisRendering.run(logged, () =>
      renderPage(address, locals).then(
        (page) => page ?? ask(app, address, locals),
        (error: unknown) => {
          locals.fail(error)
          return {...FAILED, template: app.match(new Request(address))?.component}
        },
      ),
    )
    // Astro logs what it caught, so a logged error counts only where no thrown one arrived.
    return {...answer, errors: errors.length > 0 ? errors : logged}
  }
  return {siteDir, base: compiled.base, render}
}

const FAILED = {status: 500, type: '', body: '', location: undefined}

async function ask(app: App, address: URL, locals: Locals): Promise<Omit<Rendering, 'errors'>> {
  const request = new Request(address)
  const response = await app.render(request, {locals})
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: await response.text(),
    location: response.headers.get('location') ?? undefined,
    template: app.match(request)?.component,
  }
}

function isEntry(module: unknown): module is Entry {
  return (
    isRecord(module) &&
    'app' in module &&
    isApp(module.app) &&
    (!('renderPage' in module) || typeof module.renderPage === 'function')
  )
}

function isApp(value: unknown): value is App {
  return (
    isRecord(value) &&
    'render' in value &&
    typeof value.render === 'function' &&
    'match' in value &&
    typeof value.match === 'function' &&
    'logger' in value &&
    isRecord(value.logger) &&
    'manifest' in value &&
    isRecord(value.manifest)
  )
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
