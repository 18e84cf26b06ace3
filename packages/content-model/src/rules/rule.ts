import type {DatasetIndex} from '../dataset/dataset-index.ts'
import type {ContentDocument, DocumentType} from '../document-types.ts'
import type {FieldPath} from '../schema/field-path.ts'

/** An error blocks publishing and building; a warning never does. */
export type Severity = 'error' | 'warning'

/** Whether a rule reads one document alone or other documents too. */
export type Scope = 'document' | 'dataset'

/** What every rule may know besides the document. */
export interface DocumentContext {
  /** The day the check is made for, as `YYYY-MM-DD`, in the time zone of the site. */
  readonly today: string
  /** The default language of the site; a document's own wins where it has one. */
  readonly language: string
}

/** What rules over the dataset may know as well. */
export interface RuleContext extends DocumentContext {
  readonly dataset: DatasetIndex
}

/** One thing a rule objects to. */
export interface RuleFinding {
  readonly path: FieldPath
  /** What is wrong, as a sentence to an editor. */
  readonly message: string
  /** What to do about it, as a sentence. */
  readonly remedy: string
}

/** A rule as the Studio, the check and the build run it. */
export interface Rule {
  readonly id: string
  readonly types: readonly DocumentType[]
  readonly scope: Scope
  readonly severity: Severity
  /** What the rule objects to in a document; nothing where the document is of none of its types. */
  readonly check: (document: ContentDocument, context: RuleContext) => readonly RuleFinding[]
}

/** A rule as it is written: `check` gets exactly the types and the context it names. */
export interface RuleDefinition<Type extends DocumentType, Reads extends Scope> {
  /** Small words joined by hyphens, unique among all rules; people write it in their configuration. */
  readonly id: string
  readonly types: readonly Type[]
  readonly scope: Reads
  readonly severity: Severity
  readonly check: (
    document: Extract<ContentDocument, {_type: Type}>,
    context: Reads extends 'dataset' ? RuleContext : DocumentContext,
  ) => readonly RuleFinding[]
}

/**
 * Makes a rule. Errors are for what is certain; what is guessed from prose is a warning.
 *
 * A rule is pure: it reads the document and the context, and nothing else.
 *
 * @public
 */
export const rule = <const Type extends DocumentType, const Reads extends Scope>({
  check,
  ...definition
}: RuleDefinition<Type, Reads>): Rule => {
  const types: ReadonlySet<string> = new Set(definition.types)
  const isMeant = (
    document: ContentDocument,
  ): document is Extract<ContentDocument, {_type: Type}> => types.has(document._type)
  return {
    ...definition,
    check: (document, context) => (isMeant(document) ? check(document, context) : []),
  }
}
