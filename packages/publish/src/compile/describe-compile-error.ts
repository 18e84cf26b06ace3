import {relative} from 'node:path'
import {stripVTControlCharacters} from 'node:util'
import {z} from 'zod'

/** The parts of the errors of Astro, Vite and Rolldown that say where; none of them is certain. */
const located = z.object({
  message: z.string(),
  name: z.string().optional().catch(undefined),
  id: z.string().optional().catch(undefined),
  loc: z
    .object({file: z.string().optional(), line: z.number().optional()})
    .optional()
    .catch(undefined),
  // Of a configuration that does not fit its schema.
  issues: z
    .array(z.object({message: z.string()}))
    .optional()
    .catch(undefined),
  errors: z.array(z.unknown()).optional().catch(undefined),
})

/** What went wrong, and where, of whatever a failed compilation threw. */
export interface CompileProblem {
  readonly message: string
  readonly file?: string
  readonly line?: number
}

/**
 * Reads one sentence, a file relative to the site and a line out of a thrown value. Where several
 * errors came together, it tells the first.
 */
export function describeCompileError(thrown: unknown, siteDir: string): CompileProblem {
  const parsed = located.safeParse(thrown)
  if (!parsed.success) return {message: String(thrown)}
  const {message, id, loc, issues, errors} = parsed.data
  const [first] = errors ?? []
  if (located.safeParse(first).success) return describeCompileError(first, siteDir)
  const text = stripVTControlCharacters(issues?.[0]?.message ?? message).replaceAll('**', '')
  // Rolldown draws the place into its message when it knows no module: `╭─[ src/a.ts:1:17 ]`.
  const drawn = /\[ (?<file>[^\]\n]+?):(?<line>\d+):\d+ \]/.exec(text)?.groups
  const file = loc?.file ?? id ?? drawn?.['file']
  const line = loc?.line ?? (drawn?.['line'] === undefined ? undefined : Number(drawn['line']))
  return {
    message: firstSentence(text),
    ...(file === undefined ? {} : {file: fromSite(file, siteDir)}),
    ...(line === undefined || file === undefined ? {} : {line}),
  }
}

function fromSite(file: string, siteDir: string): string {
  const path = file.replace(/[?#].*$/s, '')
  return path.startsWith('/') ? relative(siteDir, path) : path
}

function firstSentence(text: string): string {
  const [first = ''] = text.trim().split('\n')
  return first.replace(/^\[[A-Za-z_:-]+\] /, '')
}
