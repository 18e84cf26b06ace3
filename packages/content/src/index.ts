export {type AddressedDocument, type PageDocument} from './address/addressed.ts'
export {loadGraphAgain, type AgainOptions, type LoadedAgain} from './again/load-again.ts'
export {loadDrafts, type Drafts, type DraftsGraph} from './drafts/load-drafts.ts'
export {
  AssetError,
  BrokenLineError,
  ContentError,
  ContentRefusedError,
  SourceError,
  StaleGraphError,
  UnexpectedReadError,
} from './errors.ts'
export type {Graph, SiteImages, ViewRequest} from './graph.ts'
export {
  pictureOf,
  type Area,
  type Crop,
  type Picture,
  type PictureFile,
} from './image/picture-of.ts'
export type {ImagePlace, PlannedImage} from './image/plan-images.ts'
export type {ImageBytes} from './image/read-image.ts'
export type {ImageType} from './image/sniff-image-type.ts'
export type {LinkFinding} from './links/check-address.ts'
export {checkLinks, type CheckLinksOptions} from './links/check-links.ts'
export type {CitedAddress} from './links/cited-address.ts'
export {readCited, type Cited} from './links/read-cited.ts'
export {
  isNews,
  writeLinkStatus,
  type StatusToWrite,
  type Written,
} from './links/write-link-status.ts'
export {LIST_MAX} from './lists/list-max.ts'
export type {GraphUpdate, LiveGraph} from './live/live-graph.ts'
export {openLiveGraph, type LiveOptions} from './live/open-live-graph.ts'
export {dayIn} from './load/day-in.ts'
export {loadGraph, type LoadOptions} from './load/load-graph.ts'
export {
  loadWithLastGood,
  type RawDocuments,
  type ResilientGraph,
} from './load/load-with-last-good.ts'
export type {ProvedSite} from './link/linked.ts'
export type {FileType, PlannedFile} from './planned-file.ts'
export {socialPicture, type PicturedPage} from './plan/social-pictures.ts'
export {formatProblem, type Problem} from './problem.ts'
export type {Redirect} from './redirects/collapse.ts'
export type {DocumentSource, SourceLine, StoredImage} from './source/document-source.ts'
export {followDocuments, type DocumentListener} from './source/follow-documents.ts'
export {
  changesSince,
  followLake,
  type FollowedLake,
  type LakeListener,
} from './source/follow-lake.ts'
export {fromHosted, type HostedAddress} from './source/from-hosted.ts'
export {fromLake, type LakeAddress} from './source/from-lake.ts'
export {nameDocuments, type DocumentName} from './source/name-documents.ts'
export {fromNdjson} from './source/from-ndjson.ts'
export {readingOrder, type Passage} from './text/reading-order.ts'
export {successorOf} from './text/successor-of.ts'
export {wording} from './text/wording.ts'
export type {
  Backlink,
  Card,
  CitationUse,
  CitedSource,
  Correction,
  DueReview,
  DocumentUses,
  ImageFacts,
  JourneyLine,
  LetterCount,
  ListKind,
  NameParts,
  OutdatedFigure,
  PageBytes,
  PageCitations,
  PageLink,
  PageTermLinks,
  ProofFigures,
  PageUse,
  SentencePart,
  SitePage,
  StepPlace,
  StepSummary,
  TermLink,
  TermNames,
  TrustFacts,
  UseKind,
  UsePassage,
  View,
} from './view.ts'
export {lastEdited} from './view/last-edited.ts'
export {viewOf} from './view/view-of.ts'
