export {buildAgain, type BuildAgainOptions} from './again/build-again.ts'
export type {BuildAgain} from './again/files-again.ts'
export {buildSite} from './build-site.ts'
export type {BuildOptions, BuildPhase, BuildProgress, BuildResult} from './build-site.ts'
export {compileSite} from './compile/compile-site.ts'
export {hashSources} from './compile/hash-sources.ts'
export type {CompiledSite, CompileOptions} from './compile/compile-site.ts'
export {DiskError} from './disk-error.ts'
export {DeployError, LostAddressError} from './deploy/deploy-error.ts'
export {deploySite} from './deploy/deploy-site.ts'
export type {DeployOptions, DeployResult} from './deploy/deploy-site.ts'
export type {DeployFile, DeployTarget, StoredFile} from './deploy/deploy-target.ts'
export {folderTarget} from './deploy/folder-target.ts'
export {parseTarget} from './deploy/parse-target.ts'
export type {NamedTarget} from './deploy/parse-target.ts'
export {s3Target} from './deploy/s3-target.ts'
export type {S3Place} from './deploy/s3-target.ts'
export {SiteEngine} from './engine/site-engine.ts'
export type {EngineState, SearchState} from './engine/engine-state.ts'
export type {SiteEngineOptions} from './engine/site-engine-options.ts'
export {
  CompileError,
  ImageError,
  ListenError,
  OutputFolderError,
  PlanError,
  PublishError,
  ReleaseError,
  SearchError,
  SiteAddressError,
} from './errors.ts'
export {openFolder} from './folder/open-folder.ts'
export {writeFolder} from './folder/write-folder.ts'
export type {WriteFolderOptions} from './folder/write-folder.ts'
export {pictureOfDrawing} from './images/drawings.ts'
export {parseSiteAddress} from './plan/site-address.ts'
export type {SiteAddress} from './plan/site-address.ts'
export type {
  FileType,
  PlannedFile,
  PlannedImages,
  PlannedRedirect,
  SitePlan,
} from './plan/site-plan.ts'
export type {PreviewPlan} from './preview/preview-plan.ts'
export {servePreview} from './preview/serve-preview.ts'
export type {PreviewOptions, PreviewServer} from './preview/serve-preview.ts'
export {NotProvedError} from './prove/not-proved-error.ts'
export {ReleaseProof} from './prove/release-proof.ts'
export type {PageWeight, ProofFinding, RunningProof, SiteProver} from './prove/site-prover.ts'
export type {CarriedFile, Manifest, ReleaseFile, ReleaseRedirect} from './release/manifest.ts'
export type {Release} from './release/release.ts'
export {openReleaseStore} from './release/release-store.ts'
export type {ReleaseStore} from './release/release-store.ts'
export {loadApp} from './render/load-app.ts'
export type {Rendering, SiteApp} from './render/load-app.ts'
export {RenderError} from './render/render-error.ts'
export type {RenderFailure} from './render/render-error.ts'
export type {RenderedFile} from './render/render-file.ts'
export {renderSite} from './render/render-site.ts'
export type {RenderSiteOptions} from './render/render-site.ts'
export {buildSearchIndex} from './search/build-search-index.ts'
export type {SearchFile, SearchPage} from './search/build-search-index.ts'
export type {SiteServer} from './serve/listen-here.ts'
export {serveRelease} from './serve/serve-release.ts'
export type {ServeOptions} from './serve/serve-release.ts'
export {serveWebhook} from './webhook/serve-webhook.ts'
export type {WebhookOptions} from './webhook/serve-webhook.ts'
