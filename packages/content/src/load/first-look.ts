import {
  everyReference,
  SKIMMED_RULES,
  type ContentDocument,
  type EntryReference,
  type Rule,
  type RuleContext,
  type SkimmedField,
} from '@stepzero/content-model'
import {isPage} from '../address/addressed.ts'
import {checkRules, type RulesByType} from '../check/check-rules.ts'
import {citedIds, type CitedIds} from '../citations/number-citations.ts'

/** What a document tells by itself, noted while its text is at hand. */
export interface FirstLook {
  readonly references: readonly KnownReference[]
  /** Whether the rules that read one document alone are known to object to nothing. */
  readonly isSound: boolean
  /** What its text cites; absent where it is no page. */
  readonly cited: CitedIds | undefined
  /** Whether it refers to any image: all who show one do. */
  readonly mayShowImages: boolean
}

/** Where a reference leads, without the place it stands at. */
export interface KnownReference extends EntryReference {
  /** The document types it may point at. */
  readonly allowed: readonly string[]
}

/** A document of which some fields were looked through and not read. */
export interface SkimmedDocument {
  /** The same document, which reads them where somebody asks. */
  readonly whole: ContentDocument
  readonly fields: readonly SkimmedField[]
}

/**
 * Looks at documents as they are read, so that nothing has to be read again where nothing is wrong.
 *
 * @param rules - those that read one document alone
 */
export function firstLooks(
  rules: RulesByType,
): (document: ContentDocument, skimmed?: SkimmedDocument) => FirstLook {
  const ofLists = only(rules, (rule) => SKIMMED_RULES.has(rule))
  const others = only(rules, (rule) => !SKIMMED_RULES.has(rule))
  return (document, skimmed) => {
    const references: KnownReference[] = []
    everyReference(document, (id, allowed, field) => {
      references.push({field, id, allowed})
      return true
    })
    for (const {name: field, references: found} of skimmed?.fields ?? []) {
      for (const {id, allowed} of found) references.push({field, id, allowed})
    }
    return {
      references,
      isSound:
        skimmed === undefined
          ? isSoundByItself(document, rules)
          : isSoundByItself(document, ofLists) && isSoundByItself(skimmed.whole, others),
      cited: isPage(document) ? withCited(citedIds(document), skimmed?.fields) : undefined,
      mayShowImages: references.some(({allowed}) => allowed.includes('sanity.imageAsset')),
    }
  }
}

const only = (rules: RulesByType, is: (rule: Rule) => boolean): RulesByType =>
  new Map([...rules].map(([type, all]) => [type, all.filter(is)]))

/** In a text, nothing but a citation, a quotation and a figure of a claim lead to these types alone. */
function withCited(cited: CitedIds, fields: readonly SkimmedField[] = []): CitedIds {
  const idsOf = (type: string): string[] =>
    fields.flatMap(({references}) =>
      references.flatMap(({id, allowed}) =>
        allowed.length === 1 && allowed[0] === type ? [id] : [],
      ),
    )
  const [sources, claims] = [idsOf('source'), idsOf('claim')]
  if (sources.length + claims.length === 0) return cited
  return {sources: [...cited.sources, ...sources], claims: [...cited.claims, ...claims]}
}

/** A rule that asks for what is not known before everything is read is asked again then. */
function isSoundByItself(document: ContentDocument, rules: RulesByType): boolean {
  try {
    return checkRules(document, rules, NOT_YET).length === 0
  } catch (error) {
    if (error instanceof NotYetKnown) return false
    throw error
  }
}

class NotYetKnown extends Error {
  override name = 'NotYetKnown'
}

const notYet = (): never => {
  throw new NotYetKnown()
}

const NOT_YET: RuleContext = {
  get today() {
    return notYet()
  },
  get language() {
    return notYet()
  },
  get dataset() {
    return notYet()
  },
}
