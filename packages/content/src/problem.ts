/** One thing that is wrong with a document, or between documents. */
export interface Problem {
  /** Id of the document at fault; absent where a document is missing. */
  readonly document?: string
  readonly type?: string
  /** Ids of documents that are at fault with it: the other one of two on the same address. */
  readonly others?: readonly string[]
  /** Path of the field as Sanity writes it: `related[_key=="k1"]`. */
  readonly field?: string
  /** Where the document stands on the site, as far as that is known. */
  readonly address?: string
  /** What is wrong, as a whole sentence. */
  readonly message: string
  /** What to do about it, as a whole sentence. */
  readonly remedy?: string
  /** Id of the editorial rule that says so. */
  readonly rule?: string
}

/** A problem in one line: `glossaryEntry "churn" (/glossary/churn/), related[2]: …`. */
export function formatProblem(problem: Problem): string {
  const {document, type, field, address, message, remedy} = problem
  const who = [type, document && `"${document}"`, address && `(${address})`]
  const where = [who.filter(isPresent).join(' '), field].filter(isPresent).join(', ')
  const said = remedy === undefined ? message : `${message} ${remedy}`
  return where === '' ? said : `${where}: ${said}`
}

const isPresent = (part: string | undefined): boolean => part !== undefined && part !== ''
