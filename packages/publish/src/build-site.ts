import type {Problem} from '@stepzero/content'
import {compileSite} from './compile/compile-site.ts'
import {PlanError} from './errors.ts'
import {writeFolder} from './folder/write-folder.ts'
import {makeImages} from './images/make-images.ts'
import {checkPlan} from './plan/check-plan.ts'
import {filePath} from './plan/file-path.ts'
import {parseSiteAddress} from './plan/site-address.ts'
import type {PlannedRedirect, SitePlan} from './plan/site-plan.ts'
import type {ReleaseFile, ReleaseRedirect} from './release/manifest.ts'
import type {Release} from './release/release.ts'
import type {ReleaseStore} from './release/release-store.ts'
import {openReleaseStore} from './release/release-store.ts'
import {storeAssets} from './release/store-assets.ts'
import {loadApp} from './render/load-app.ts'
import type {SiteApp} from './render/load-app.ts'
import {renderSite} from './render/render-site.ts'
import {searchFiles} from './search/search-files.ts'
import {startClock} from './start-clock.ts'

/** What a build does, in this order. */
export type BuildPhase = 'compile' | 'images' | 'render' | 'search' | 'write'

/** Where a build stands; `done` of `total` where the phase has parts. */
export interface BuildProgress {
  readonly phase: BuildPhase
  readonly done: number
  readonly total: number
}

/** What there is to say to {@link buildSite}. */
export interface BuildOptions {
  readonly plan: SitePlan
  /** The folder of the templates. */
  readonly siteDir: string
  /** The folder of the release store. */
  readonly dataDir: string
  /** Where the site will stand: an origin, with a path if it is hosted under one. */
  readonly base: string
  /** A folder to write the site to, beside keeping it in the store. */
  readonly outDir?: string | undefined
  /** Pages at former addresses in that folder; true unless given. */
  readonly redirectPages?: boolean | undefined
  /** Let the text of an image stand for it where it cannot be shown, instead of stopping. */
  readonly quarantine?: boolean | undefined
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined
  /** Hears the warnings of the compiler and of Astro. */
  readonly log?: ((line: string) => void) | undefined
}

/** A built site, and what it took. */
export interface BuildResult {
  readonly release: Release
  readonly pages: number
  readonly files: number
  /** Whether the templates had to be compiled, and the search index to be made. */
  readonly compiled: boolean
  readonly indexed: boolean
  /** How many files of images had to be made. */
  readonly imagesMade: number
  /** Images that cannot be shown, and whose text stands for them; empty without quarantine. */
  readonly imagesLeftOut: readonly Problem[]
  readonly milliseconds: Readonly<Record<BuildPhase, number>>
}

/**
 * Builds the whole site of a plan: compiles the templates if they changed, makes the images, renders
 * every file, indexes the pages for search, and writes a folder if asked to. Nothing readers see changes
 * until all of it is done.
 *
 * @throws {@link PublishError} with what is wrong: the templates, the plan, the pages, the folder
 * @public
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const {plan, siteDir, dataDir, onProgress, log} = options
  const clock = startClock<BuildPhase>({compile: 0, images: 0, render: 0, search: 0, write: 0})
  checkPlan(plan)
  const address = parseSiteAddress(options.base)
  const store = await openReleaseStore(dataDir)
  onProgress?.({phase: 'compile', done: 0, total: 1})
  const compiled = await compileSite({siteDir, base: address.path, log})
  const app = await loadApp(compiled, log)
  const assets = await storeAssets(store, compiled.dir)
  refuseDoubles(plan, assets)
  clock.end('compile')
  onProgress?.({phase: 'compile', done: 1, total: 1})
  const images = await makeImages({
    plan,
    store,
    quarantine: options.quarantine ?? false,
    onProgress: (done, total) => onProgress?.({phase: 'images', done, total}),
  })
  clock.end('images')
  const rendered = await renderInto(store, app, address.origin, {...options, plan: images.plan})
  clock.end('render')
  onProgress?.({phase: 'search', done: 0, total: 1})
  const search = await searchFiles(store, {pages: pagesOf(rendered)})
  clock.end('search')
  onProgress?.({phase: 'search', done: 1, total: 1})
  const release = store.release({
    base: address.path,
    files: new Map([...assets, ...images.files, ...rendered, ...search.files]),
    carried: new Map(),
    redirects: new Map((plan.redirects ?? []).map(asEntry)),
  })
  if (options.outDir !== undefined) {
    onProgress?.({phase: 'write', done: 0, total: 1})
    await writeFolder(release, options.outDir, {redirectPages: options.redirectPages})
    onProgress?.({phase: 'write', done: 1, total: 1})
  }
  clock.end('write')
  return {
    release,
    pages: [...rendered.keys()].filter(isPage).length,
    files: release.manifest.files.size,
    compiled: compiled.fresh,
    indexed: !search.reused,
    imagesMade: images.made,
    imagesLeftOut: images.leftOut,
    milliseconds: clock.milliseconds,
  }
}

async function renderInto(
  store: ReleaseStore,
  app: SiteApp,
  origin: string,
  {plan, onProgress}: BuildOptions,
): Promise<ReadonlyMap<string, ReleaseFile>> {
  const files = new Map<string, ReleaseFile>()
  await renderSite({
    app,
    plan,
    origin,
    accept: async ({address, body, contentType}) => {
      files.set(address, await store.put(body, contentType))
    },
    onProgress: (done, total) => onProgress?.({phase: 'render', done, total}),
  })
  return files
}

function refuseDoubles(plan: SitePlan, assets: ReadonlyMap<string, ReleaseFile>): void {
  const problems = [
    ...plan.files
      .filter(({address}) => assets.has(address))
      .map(({address}) => `${address} is planned, and a file of the site's public folder.`),
    ...[...assets.keys()]
      .filter((address) => filePath(address) === undefined)
      .map((address) => `${address} is not an address a file can have.`),
  ]
  if (problems.length > 0) throw new PlanError(problems)
}

/** All pages but the one for unknown addresses. */
function pagesOf(files: ReadonlyMap<string, ReleaseFile>): ReadonlyMap<string, ReleaseFile> {
  return new Map(
    [...files].filter(([address]) => isPage(address) && !address.endsWith('/404.html')),
  )
}

function isPage(address: string): boolean {
  return /(?:\/|\.html)$/.test(address)
}

function asEntry({from, to, permanent}: PlannedRedirect): [string, ReleaseRedirect] {
  return [from, {...(to === undefined ? {} : {to}), permanent: permanent ?? true}]
}
