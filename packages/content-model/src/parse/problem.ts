import type {z} from 'zod'
import {toFieldPath, valueAt, type FieldPath} from '../schema/field-path.ts'
import {found} from './found.ts'

/** One thing that is wrong with a document. */
export interface Problem {
  readonly path: FieldPath
  /** What stands there, named: `nothing`, `"abc"`, `a list of 2`. */
  readonly found: string
  /** What should, as a sentence. */
  readonly expected: string
  /** Both in one sentence. */
  readonly message: string
  /** What to do about it, as a sentence. */
  readonly remedy: string
}

/** Makes problems of what zod found in `root`. */
export const problemsOf = (root: unknown, issues: readonly z.core.$ZodIssue[]): Problem[] =>
  issues.map((issue) => {
    const path = toFieldPath(root, issue.path)
    return problem(path, valueAt(root, path), issue.message, issue)
  })

/** Makes one problem; `issue` is what zod said, where zod did. */
export const problem = (
  path: FieldPath,
  value: unknown,
  expected: string,
  issue?: z.core.$ZodIssue,
): Problem => {
  // A refinement that compares fields speaks of several values: naming one of them would mislead.
  const comparesFields = issue?.code === 'custom' && issue.input !== value
  const message = comparesFields
    ? expected
    : `${expected.replace(/\.$/u, '')}, found ${found(value)}.`
  return {path, found: found(value), expected, message, remedy: remedyFor(path, value, issue)}
}

const remedyFor = (path: FieldPath, value: unknown, issue?: z.core.$ZodIssue): string => {
  const name = path.findLast((element) => typeof element === 'string') ?? 'document'
  if (value === undefined && name.startsWith('_'))
    return `Set "${name}" in what wrote this document; the Studio does so by itself.`
  if (value === undefined) return `Fill in "${name}".`
  if (issue?.code === 'too_big' && typeof value === 'string') {
    const surplus = Array.from(value).length - Number(issue.maximum)
    return `Shorten "${name}" by ${surplus} ${surplus === 1 ? 'character' : 'characters'}.`
  }
  return `Correct "${name}".`
}
