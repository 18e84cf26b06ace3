import {readFile} from 'node:fs/promises'
import type {Problem} from '@stepzero/content'
import {FilesAgain} from './again/files-again.ts'
import type {BuildAgain} from './again/files-again.ts'
import {writingTo} from './disk-error.ts'
import {compileSite} from './compile/compile-site.ts'
import {PlanError} from './errors.ts'
import {asEntry} from './engine/rendered-site.ts'
import type {FolderDraft} from './folder/folder-draft.ts'
import {asRelease} from './folder/open-folder.ts'
import {redirectsFile} from './folder/redirects-file.ts'
import {draftFolder} from './folder/write-folder.ts'
import {Drawings} from './images/drawings.ts'
import {makeImages} from './images/make-images.ts'
import {checkPlan} from './plan/check-plan.ts'
import {filePath} from './plan/file-path.ts'
import {parseSiteAddress} from './plan/site-address.ts'
import type {SitePlan} from './plan/site-plan.ts'
import {ReleaseProof} from './prove/release-proof.ts'
import type {SiteProver} from './prove/site-prover.ts'
import type {Manifest, ReleaseFile} from './release/manifest.ts'
import type {Release} from './release/release.ts'
import type {ReleaseStore} from './release/release-store.ts'
import {openReleaseStore} from './release/release-store.ts'
import {storeAssets} from './release/store-assets.ts'
import {loadApp} from './render/load-app.ts'
import type {SiteApp} from './render/load-app.ts'
import {renderSite} from './render/render-site.ts'
import {searchFiles} from './search/search-files.ts'
import type {SearchFiles} from './search/search-files.ts'
import {startClock} from './start-clock.ts'

/** What a build does, in this order. */
export type BuildPhase = 'compile' | 'images' | 'render' | 'search' | 'prove' | 'write'

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
  /** Make the search index, which takes longer than the pages themselves; true unless given. */
  readonly search?: boolean | undefined
  /** Let the text of an image stand for it where it cannot be shown, instead of stopping. */
  readonly quarantine?: boolean | undefined
  /** Proves every file before anybody sees it, and lets pages tell so; nothing is proved unless given. */
  readonly prover?: SiteProver | undefined
  /** What the last build into the folder left, and how to tell what is another since. */
  readonly again?: BuildAgain | undefined
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined
  /** Hears the warnings of the compiler and of Astro. */
  readonly log?: ((line: string) => void) | undefined
}

/** A built site, and what it took. */
export interface BuildResult {
  readonly release: Release
  readonly pages: number
  readonly files: number
  /** How many files were rendered; the others are as the last build left them. */
  readonly rendered: number
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
 * every file, indexes the pages for search, proves all of it, and puts it into a folder, or into the store where
 * none is given. Nothing readers see changes until all of it is done.
 *
 * @throws {@link PublishError} with what is wrong: the templates, the plan, the pages, the folder
 * @public
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const {outDir, dataDir} = options
  checkPlan(options.plan)
  const store = await openReleaseStore(dataDir)
  if (outDir === undefined) {
    return writingTo(store.dir, () => buildInto(options, store, intoStore(store)))
  }
  return draftFolder(outDir, (draft) =>
    buildInto(options, store, intoFolder(draft, store, options.redirectPages)),
  )
}

/** Where the files of a build go. */
interface Target {
  /** Leaves what stands at an address, if that is the file. */
  leave(address: string, file: ReleaseFile): boolean
  put(address: string, content: string, type: string): ReleaseFile
  /** Takes a file that is in the store. */
  take(address: string, file: ReleaseFile): void
  /** Where the content of an address lies. */
  pathOf(address: string, file: ReleaseFile): string
  finish(manifest: Manifest): Release
}

const intoStore = (store: ReleaseStore): Target => ({
  leave: () => false,
  put: (_, content, type) => store.putNow(content, type),
  take: () => {},
  pathOf: (_, file) => store.pathOf(file),
  finish: (manifest) => store.release(manifest),
})

const intoFolder = (draft: FolderDraft, store: ReleaseStore, redirectPages = true): Target => ({
  leave: (address, file) => draft.leave(address, file),
  put: (address, content, type) => draft.put(address, content, type),
  take: (address, file) => draft.copy(address, file, store.pathOf(file)),
  pathOf: (address) => draft.pathOf(address),
  finish: (manifest) => asRelease(draft.folder, draft.commit(manifest, redirectPages)),
})

async function buildInto(
  options: BuildOptions,
  store: ReleaseStore,
  target: Target,
): Promise<BuildResult> {
  const {plan, siteDir, onProgress, log} = options
  const clock = startClock<BuildPhase>({
    compile: 0,
    images: 0,
    render: 0,
    search: 0,
    prove: 0,
    write: 0,
  })
  const address = parseSiteAddress(options.base)
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
  const drawings = await Drawings.open(store)
  const again = FilesAgain.open(options.again, {
    code: [compiled.hash, options.base],
    images: images.found,
  })
  const still = [...assets, ...images.files]
  const placed = new Map<string, ReleaseFile>()
  const proof =
    options.prover &&
    new ReleaseProof(options.prover(options.base), (at, file) =>
      readFile(placed.has(at) ? target.pathOf(at, file) : store.pathOf(file)),
    )
  await proof?.takeAll(still)
  const into = {placed, target, drawings, again, proof}
  const rendered = await renderInto(into, app, address.origin, {...options, plan: images.plan})
  // Of what is left as it was, nothing was asked for.
  await drawings.remember((again?.left ?? 0) === 0)
  clock.end('render')
  const search = await indexPages(rendered, store, target, options)
  clock.end('search')
  const taken = [...still, ...search.files]
  const manifest = {
    base: address.path,
    files: new Map([...taken, ...rendered]),
    carried: new Map(),
    redirects: new Map((plan.redirects ?? []).map(asEntry)),
  }
  if (proof !== undefined) {
    onProgress?.({phase: 'prove', done: 0, total: 1})
    await proof.takeAll([...rendered, ...search.files])
    proof.redirect(redirectsFile(manifest))
    await proof.judge()
    onProgress?.({phase: 'prove', done: 1, total: 1})
  }
  clock.end('prove')
  onProgress?.({phase: 'write', done: 0, total: 1})
  for (const [at, file] of taken) target.take(at, file)
  const release = target.finish(manifest)
  await again?.keep(rendered)
  onProgress?.({phase: 'write', done: 1, total: 1})
  clock.end('write')
  return {
    release,
    pages: [...rendered.keys()].filter(isPage).length,
    files: release.manifest.files.size,
    rendered: rendered.size - (again?.left ?? 0),
    compiled: compiled.fresh,
    indexed: !search.reused,
    imagesMade: images.made,
    imagesLeftOut: images.leftOut,
    milliseconds: clock.milliseconds,
  }
}

async function indexPages(
  rendered: ReadonlyMap<string, ReleaseFile>,
  store: ReleaseStore,
  target: Target,
  {search = true, onProgress}: BuildOptions,
): Promise<SearchFiles> {
  if (!search) return {files: new Map(), reused: true}
  onProgress?.({phase: 'search', done: 0, total: 1})
  const pages = pagesOf(rendered)
  const made = await searchFiles(store, {pages, pathOf: (at, file) => target.pathOf(at, file)})
  onProgress?.({phase: 'search', done: 1, total: 1})
  return made
}

async function renderInto(
  into: {
    /** Filled with what stands in its place. */
    readonly placed: Map<string, ReleaseFile>
    readonly target: Target
    readonly drawings: Drawings
    readonly again: FilesAgain | undefined
    readonly proof: ReleaseProof | undefined
  },
  app: SiteApp,
  origin: string,
  {plan, onProgress}: BuildOptions,
): Promise<ReadonlyMap<string, ReleaseFile>> {
  const {placed: files, target, drawings, again, proof} = into
  const left = again?.leave(plan.files, target) ?? new Map<string, ReleaseFile>()
  for (const [address, file] of left) files.set(address, file)
  // Left as it was, and read all the same: what is told of the site is told of all of it.
  await proof?.takeAll(left)
  const draw = async (address: string, svg: string): Promise<void> => {
    const picture = await drawings.make(svg)
    target.take(address, picture)
    files.set(address, picture)
  }
  await renderSite({
    app,
    plan: again?.noting(plan) ?? plan,
    origin,
    accept: ({address, type, body, contentType}) => {
      again?.took(address)
      if (type === 'drawing') return draw(address, body)
      const file = target.put(address, body, contentType)
      files.set(address, file)
      proof?.take(address, file, body)
      return undefined
    },
    beforeLast: async () => {
      if (proof === undefined) return again?.noting(plan) ?? plan
      const settled = plan.settleProof?.(proof.figures(plan.files)) ?? plan
      return again?.noting(settled) ?? settled
    },
    onProgress: (done, total) => onProgress?.({phase: 'render', done, total}),
  })
  // In the order of the plan, whether they were rendered or not: the search index follows it.
  return new Map(plan.files.flatMap(({address}) => entryOf(files, address)))
}

const entryOf = (
  files: ReadonlyMap<string, ReleaseFile>,
  address: string,
): readonly (readonly [string, ReleaseFile])[] => {
  const file = files.get(address)
  return file === undefined ? [] : [[address, file]]
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
