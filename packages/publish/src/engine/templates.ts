import type {CompiledSite} from '../compile/compile-site.ts'
import {compileSite} from '../compile/compile-site.ts'
import {parseSiteAddress} from '../plan/site-address.ts'
import type {ReleaseFile} from '../release/manifest.ts'
import type {ReleaseStore} from '../release/release-store.ts'
import {storeAssets} from '../release/store-assets.ts'
import {loadApp} from '../render/load-app.ts'
import type {SiteApp} from '../render/load-app.ts'

/** The templates of a site, compiled and loaded for one address. */
export interface Templates {
  readonly compiled: CompiledSite
  readonly app: SiteApp
  /** The address they were loaded for. */
  readonly base: string
  readonly origin: string
  /** The files readers load as they are; all are stored. */
  readonly assets: ReadonlyMap<string, ReleaseFile>
}

/** What templates are loaded from and into. */
export interface TemplateSource {
  readonly siteDir: string
  readonly store: ReleaseStore
  readonly log?: ((line: string) => void) | undefined
}

/**
 * Compiles the templates unless it was done before, and loads them; the ones in use are given back
 * where nothing is another.
 *
 * @throws {@link CompileError} with the file and line at fault
 */
export async function loadTemplates(
  {siteDir, store, log}: TemplateSource,
  base: string,
  before?: Templates,
): Promise<Templates> {
  const {origin, path} = parseSiteAddress(base)
  const compiled = await compileSite({siteDir, base: path, log})
  if (before?.base === base && before.compiled.hash === compiled.hash) return before
  const app = await loadApp(compiled, log)
  return {compiled, app, base, origin, assets: await storeAssets(store, compiled.dir)}
}
