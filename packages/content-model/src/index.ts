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
  RepeatedRuleError,
  RuleOffWithoutReasonError,
  UnknownRuleError,
  UnknownTypeError,
} from './errors.ts'
export {resolveRules, type ResolvedRules, type RuleOff} from './config/resolve-rules.ts'
export {defineConfig, type RuleSetting, type StepzeroConfig} from './config/stepzero-config.ts'
export type {DatasetEntry, DatasetIndex, EntryReference, Referrer} from './dataset/dataset-index.ts'
export {entryOf} from './dataset/entry-of.ts'
export {foldName} from './dataset/fold-name.ts'
export {identitiesOf, type Identity} from './dataset/identities-of.ts'
export {indexDataset} from './dataset/index-dataset.ts'
export {isDraftId, isVersionId, publishedId} from './dataset/published-id.ts'
export {editorialRules} from './rules/editorial-rules.ts'
export {
  rule,
  type DocumentContext,
  type Rule,
  type RuleContext,
  type RuleDefinition,
  type RuleFinding,
  type Scope,
  type Severity,
} from './rules/rule.ts'
export {uncitedClaims} from './rules/prose/uncited-claims.ts'
export {runRules, type Finding} from './rules/run-rules.ts'
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
export {everyReference, referencesOf, type FoundReference} from './references-of.ts'
export {printPath, type FieldPath, type PathElement} from './schema/field-path.ts'
export {
  skimmerOfPublished,
  SKIMMED_RULES,
  type Skimmed,
  type SkimmedField,
} from './parse/skim/skim-published.ts'
export {safeHref} from './safe-href.ts'
export {listedAt, type ListedType} from './site/listed-at.ts'
export {
  cardAddress,
  languagePrefix,
  pageAddress,
  SOURCE_EXPORTS,
  sourceExportAddress,
  type PagePlace,
  type SourceExport,
} from './site/page-address.ts'
export {siteProblem, siteStatus, type SiteProblem, type SiteStatus} from './site/site-status.ts'
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
export type {LinkStatus, Source, SourceKind} from './documents/source.ts'
export type {StageMapping} from './documents/stage-mapping.ts'
export type {Stage, StageModel} from './documents/stage-model.ts'
export type {Topic} from './documents/topic.ts'
export type {Reference} from './fields/reference.ts'
export type {CallToAction} from './objects/call-to-action.ts'
export type {Commitment} from './objects/commitment.ts'
export type {FaqItem} from './objects/faq-item.ts'
export type {LocalizedTexts} from './objects/localized-text.ts'
export type {Milestone} from './objects/milestone.ts'
export type {Price} from './objects/price.ts'
export type {Review} from './objects/review.ts'
export type {Booking} from './objects/booking.ts'
export type {Image} from './objects/image.ts'
export type {Recommendation, SelfCheckResult} from './objects/self-check-result.ts'
export type {SelfCheckQuestion} from './objects/self-check-question.ts'
export type {SelfCheckDimension} from './objects/self-check-dimension.ts'
export type {Formula, Worksheet} from './objects/worksheet.ts'
export type {StagePlace} from './objects/stage-place.ts'
export type {Figure} from './portable-text/figure.ts'
export type {Table} from './portable-text/table.ts'
export type {Callout} from './portable-text/callout.ts'
export type {PullQuote} from './portable-text/pull-quote.ts'
export type {Change} from './objects/change.ts'
export type {Correction} from './objects/correction.ts'
export type {Annotation} from './portable-text/annotations.ts'
export type {Citation} from './portable-text/citation.ts'
export type {ClaimValue} from './portable-text/claim-value.ts'
export type {BodyBlock, PortableText} from './portable-text/portable-text.ts'
export type {SimpleText} from './portable-text/simple-text.ts'
export type {Inline, SimpleBlock, Span, TextBlock} from './portable-text/text-block.ts'

// Limits and fixed lists: written once, here, and imported by whoever repeats them to people.
export {CLAIM_STATUSES, HEDGES} from './documents/claim.ts'
export {EVIDENCE_KINDS} from './documents/evidence.ts'
export {DEFINITION_MAX} from './documents/glossary-entry.ts'
export {AUDIENCES, JOURNEY_KINDS} from './documents/journey.ts'
export {ZONES} from './documents/journey-step.ts'
export {TITLE_MAX} from './documents/page-fields.ts'
export {PERSON_KINDS} from './documents/person.ts'
export {MINUTES_MAX} from './documents/self-check.ts'
export {SUBSCRIBE_BY} from './documents/settings.ts'
export {LINK_STATES, SOURCE_KINDS} from './documents/source.ts'
export {STAGE_MODEL_KINDS} from './documents/stage-model.ts'
export {TOPIC_DESCRIPTION_MAX} from './documents/topic.ts'
export {RESERVED_SLUGS, SLUG_MAX, SLUG_PATTERN} from './fields/slug.ts'
export {LABEL_MAX} from './objects/call-to-action.ts'
export {QUESTION_MAX} from './objects/faq-item.ts'
export {VENDOR_KINDS} from './objects/milestone.ts'
export {PER, PRICE_KINDS, TAX} from './objects/price.ts'
export {REVIEW_INTERVAL_MAX} from './objects/review.ts'
export {MEASURES} from './objects/self-check-condition.ts'
export {QUESTION_KINDS} from './objects/self-check-question.ts'
export {FORMULA_OPERATIONS} from './objects/worksheet.ts'
export {CALLOUT_KINDS} from './portable-text/callout.ts'
export {ALT_MAX} from './portable-text/figure.ts'
export {TABLE_COLUMNS_MAX} from './portable-text/table.ts'
export {
  BLOCK_STYLES,
  DECORATORS,
  LIST_ITEMS,
  LIST_LEVEL_MAX,
  SIMPLE_STYLES,
} from './portable-text/text-block.ts'
