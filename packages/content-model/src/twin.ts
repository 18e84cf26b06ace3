// What a second definition of this model needs, such as the Sanity types: its limits and lists, the
// schemas of its single values, and a way to read a schema. `documentTypes` is the way in.
export {CLAIM_STATUSES, HEDGES} from './documents/claim.ts'
export {EVIDENCE_KINDS} from './documents/evidence.ts'
export {DEFINITION_MAX} from './documents/glossary-entry.ts'
export {AUDIENCES, JOURNEY_KINDS} from './documents/journey.ts'
export {ZONES} from './documents/journey-step.ts'
export {TITLE_MAX} from './documents/page-fields.ts'
export {PERSON_KINDS} from './documents/person.ts'
export {sitePath} from './documents/redirect.ts'
export {MINUTES_MAX} from './documents/self-check.ts'
export {settings, SUBSCRIBE_BY} from './documents/settings.ts'
export {doi, LINK_STATES, SOURCE_KINDS} from './documents/source.ts'
export {STAGE_MODEL_KINDS} from './documents/stage-model.ts'
export {TOPIC_DESCRIPTION_MAX} from './documents/topic.ts'
export {day, partialDate} from './fields/dates.ts'
export {email, href, webAddress} from './fields/href.ts'
export {languageTag} from './fields/language.ts'
export {leafKinds, type LeafKind} from './fields/leaf-kind.ts'
export {referenceTargets} from './fields/reference.ts'
export {SLUG_MAX, slugText} from './fields/slug.ts'
export {text} from './fields/text.ts'
export {LABEL_MAX} from './objects/call-to-action.ts'
export {QUESTION_MAX} from './objects/faq-item.ts'
export {VENDOR_KINDS} from './objects/milestone.ts'
export {currency, PER, PRICE_KINDS, TAX} from './objects/price.ts'
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
export {shapeOf, unwrap, type Option, type Schema, type Shape} from './schema/shape.ts'
