import {
  everyReference,
  type ContentDocument,
  type EntryReference,
  type RuleContext,
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

/**
 * Looks at documents as they are read, so that nothing has to be read again where nothing is wrong.
 *
 * @param rules - those that read one document alone
 */
export function firstLooks(rules: RulesByType): (document: ContentDocument) => FirstLook {
  // The same few ids are named by many documents.
  const ids = new Map<string, string>()
  const known = (id: string): string => {
    const same = ids.get(id)
    if (same === undefined) ids.set(id, id)
    return same ?? id
  }
  return (document) => {
    const references: KnownReference[] = []
    everyReference(document, (id, allowed, field) => {
      references.push({field, id: known(id), allowed})
      return true
    })
    return {
      references,
      isSound: isSoundByItself(document, rules),
      cited: isPage(document) ? citedIds(document) : undefined,
      mayShowImages: references.some(({allowed}) => allowed.includes('sanity.imageAsset')),
    }
  }
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
