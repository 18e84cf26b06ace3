export {ADDRESSED_TYPES, type AddressedType} from './addressed-types.ts'
export {
  DOCUMENT_TYPES,
  documentTypes,
  isDocumentType,
  type ContentDocument,
  type DocumentOf,
  type DocumentType,
} from './document-types.ts'
export {PAGE_TYPES, type PageType} from './page-types.ts'
export {
  ContentModelError,
  DocumentRefusedError,
  NotADocumentError,
  UnknownTypeError,
} from './errors.ts'
export {isSystemType} from './parse/is-system-type.ts'
export {
  parsePublished,
  safeParsePublished,
  type ParseError,
  type ParseOutcome,
} from './parse/parse-published.ts'
export {parseDraft, type Draft} from './parse/parse-draft.ts'
export {MISSING_ADDRESS, MISSING_DAY, MISSING_REFERENCE} from './parse/stand-in.ts'
export type {Problem} from './parse/problem.ts'
export {referencesOf, type FoundReference} from './references-of.ts'
export {printPath, type FieldPath, type PathElement} from './schema/field-path.ts'
export {safeHref} from './safe-href.ts'
export type {Claim, Hedge} from './documents/claim.ts'
export type {Department} from './documents/department.ts'
export type {Evidence} from './documents/evidence.ts'
export type {GlossaryEntry} from './documents/glossary-entry.ts'
export type {ImageAsset} from './documents/image-asset.ts'
export type {Insight} from './documents/insight.ts'
export type {Journey, JourneyKind} from './documents/journey.ts'
export type {JourneyStep, Zone} from './documents/journey-step.ts'
export type {NewsletterIssue} from './documents/newsletter-issue.ts'
export type {Person} from './documents/person.ts'
export type {Redirect} from './documents/redirect.ts'
export type {SelfCheck} from './documents/self-check.ts'
export {SETTINGS_ID, type Settings, type SiteLink} from './documents/settings.ts'
export type {Solution} from './documents/solution.ts'
export type {Source, SourceKind} from './documents/source.ts'
export type {StageMapping} from './documents/stage-mapping.ts'
export type {StageModel} from './documents/stage-model.ts'
export type {Topic} from './documents/topic.ts'
export type {Reference} from './fields/reference.ts'
export type {CallToAction} from './objects/call-to-action.ts'
export type {Commitment} from './objects/commitment.ts'
export type {FaqItem} from './objects/faq-item.ts'
export type {LocalizedTexts} from './objects/localized-text.ts'
export type {Milestone} from './objects/milestone.ts'
export type {Price} from './objects/price.ts'
export type {Annotation} from './portable-text/annotations.ts'
export type {Citation} from './portable-text/citation.ts'
export type {ClaimValue} from './portable-text/claim-value.ts'
export type {BodyBlock, PortableText} from './portable-text/portable-text.ts'
export type {SimpleText} from './portable-text/simple-text.ts'
export type {Inline, SimpleBlock, Span, TextBlock} from './portable-text/text-block.ts'
